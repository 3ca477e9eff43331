/** Names that Windows gives to devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** Most systems take 255 bytes; a file that is being written has a longer name for a while. */
const longestName = 220
const encoder = new TextEncoder()

/** Whether every system takes it for the name of a file: not too long, no device of Windows, no character of its own. */
export function isFileName(name: string): boolean {
  return (
    name !== '' &&
    sizeOf(name) <= longestName &&
    !reserved.test(name) &&
    !/[<>:"|?*\\/\p{Cc}\p{Cs}]|[. ]$/u.test(name)
  )
}

/**
 * The name without its extension, made into one that every system takes.
 *
 * @param digest tells long names apart that begin alike
 */
export function safeStem(name: string, digest: string): string {
  const stem = reserved.test(name) ? `${name}_` : name
  const most = longestName - 20
  if (sizeOf(stem) <= most) return stem
  return `${cut(stem, most - digest.length - 1)}-${digest}`
}

/** As many of the first characters as fit into so many bytes. */
function cut(text: string, bytes: number): string {
  let size = 0
  let kept = ''
  for (const character of text) {
    size += sizeOf(character)
    if (size > bytes) break
    kept += character
  }
  return kept
}

function sizeOf(text: string): number {
  return encoder.encode(text).length
}
