/** Device names that Windows reserves, with any extension. */
const windowsDeviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** File systems allow 255 bytes; this leaves room for the suffix of temporary files. */
const maxNameBytes = 220
const maxExtensionBytes = 20
const encoder = new TextEncoder()

/** Checks whether a file name is valid on every system: not too long, not reserved, no invalid characters. */
export function isPortableFileName(name: string): boolean {
  return (
    name !== '' &&
    byteLength(name) <= maxNameBytes &&
    !windowsDeviceName.test(name) &&
    !/[<>:"|?*\\/\p{Cc}\p{Cs}]|[. ]$/u.test(name)
  )
}

/**
 * Renames a file name without extension that Windows reserves, and truncates one that is too long.
 *
 * @param name without invalid characters, such as a slug
 * @param digest added to truncated names, so that they stay distinct
 */
export function portableStem(name: string, digest: string): string {
  const stem = windowsDeviceName.test(name) ? name.replace(/^[^.]+/, '$&_') : name
  const maxStemBytes = maxNameBytes - maxExtensionBytes
  if (byteLength(stem) <= maxStemBytes) return stem
  return `${truncateToBytes(stem, maxStemBytes - digest.length - 1)}-${digest}`
}

/** Truncates text to at most `maxBytes` without splitting a character. */
function truncateToBytes(text: string, maxBytes: number): string {
  let size = 0
  let truncated = ''
  for (const character of text) {
    size += byteLength(character)
    if (size > maxBytes) break
    truncated += character
  }
  return truncated
}

function byteLength(text: string): number {
  return encoder.encode(text).length
}
