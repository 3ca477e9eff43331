/**
 * Whether one word is the other with a typing mistake: `netwrok`, `contaner`, `tpyo`. Words that differ by what carries meaning
 * are different words: the first letter (`mount`, `umount`), a plural (`image`, `images`), a digit (`sha1sum`, `sha256sum`).
 */
export function isTypoOf(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short === long) return true
  if (short.length < 3 || long.length - short.length > 1) return false
  if (/\d/.test(one + other)) return false
  // Two swapped letters: `gti`, `odcker`.
  if (isSwapped(short, long)) return true
  if (short[0] !== long[0] || long.length < 4) return false
  if (long === `${short}s`) return false
  const start = commonStart(short, long)
  const [restOfShort, restOfLong] = [short.slice(start), long.slice(start)]
  // One letter too many or too few.
  if (long.length > short.length) return restOfShort === restOfLong.slice(1)
  // In a short word, another letter makes another word: `push` and `pull`, `cat` and `car`.
  return long.length > 5 && restOfShort.slice(1) === restOfLong.slice(1)
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = commonStart(one, other)
  const swapped = `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}`
  return swapped === other
}

function commonStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}
