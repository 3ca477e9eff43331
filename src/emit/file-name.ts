/** Names that Windows gives to devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** File systems allow 255 bytes, and a file that is being written has a longer temporary name. */
const maxNameBytes = 220
const encoder = new TextEncoder()

/** Checks whether a name is valid on every system: not too long, no reserved name or character. */
export function isFileName(name: string): boolean {
  return (
    name !== '' &&
    sizeOf(name) <= maxNameBytes &&
    !reserved.test(name) &&
    !/[<>:"|?*\\/\p{Cc}\p{Cs}]|[. ]$/u.test(name)
  )
}

/**
 * Makes a name without extension valid on every system.
 *
 * @param digest distinguishes long names that start alike
 */
export function safeStem(name: string, digest: string): string {
  const stem = reserved.test(name) ? `${name}_` : name
  const most = maxNameBytes - 20
  if (sizeOf(stem) <= most) return stem
  return `${cut(stem, most - digest.length - 1)}-${digest}`
}

/** Cuts a text to at most so many bytes, between characters. */
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
