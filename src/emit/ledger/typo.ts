/**
 * Checks whether one word is the other with a typo: `netwrok`, `contaner`, `tpyo`. Some differences always make a different word:
 * the first letter (`mount`, `umount`), a plural (`image`, `images`), a digit (`sha1sum`, `sha256sum`).
 */
export function isTypoOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === long) return true
  if (short.length < 3 || long.length - short.length > 1) return false
  if (/\d/.test(a + b)) return false
  // Two swapped letters: `gti`, `odcker`.
  if (hasSwappedLetters(short, long)) return true
  if (short[0] !== long[0] || long.length < 4) return false
  if (long === `${short}s`) return false
  const prefixLength = commonPrefixLength(short, long)
  const [restOfShort, restOfLong] = [short.slice(prefixLength), long.slice(prefixLength)]
  // One letter too many or too few.
  if (long.length > short.length) return restOfShort === restOfLong.slice(1)
  // In a short word, a different letter makes a different word: `push` and `pull`, `cat` and `car`.
  return long.length > 5 && restOfShort.slice(1) === restOfLong.slice(1)
}

function hasSwappedLetters(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const index = commonPrefixLength(a, b)
  const swapped = `${a.slice(0, index)}${a[index + 1] ?? ''}${a[index] ?? ''}${a.slice(index + 2)}`
  return swapped === b
}

function commonPrefixLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}
