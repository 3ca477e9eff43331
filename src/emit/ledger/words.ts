/** Splits text into lower-case words without Markdown marks. Chinese, Japanese and Thai become pairs of characters. */
export function wordsOf(text: string): string[] {
  // Most texts are in ASCII, where all of this is simpler.
  if (/^[\0-\x7F]*$/.test(text))
    return (
      text
        .toLowerCase()
        .replace(/[*_`=~]/g, '')
        .match(/[a-z\d]+/g) ?? []
    )
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_`=~]/g, '')
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)
      ? bigrams(word)
      : [word],
  )
}

function bigrams(word: string): string[] {
  const characters = [...word]
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** Returns the Dice coefficient of the character pairs of two texts: 0 (nothing in common) to 1 (same pairs). */
export function diceSimilarity(a: string, b: string): number {
  const [first, second] = [bigrams(a.toLowerCase()), bigrams(b.toLowerCase())]
  if (first.length === 0 || second.length === 0) return a === b ? 1 : 0
  const counts = new Map<string, number>()
  for (const pair of second) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of first) {
    const count = counts.get(pair) ?? 0
    if (count === 0) continue
    shared += 1
    counts.set(pair, count - 1)
  }
  return (2 * shared) / (first.length + second.length)
}
