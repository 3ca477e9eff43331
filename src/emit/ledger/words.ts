/** Words in lower case without Markdown's marks; scripts that write no spaces give pairs of characters. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_`=~]/g, '')
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)
      ? pairsOf(word)
      : [word],
  )
}

function pairsOf(word: string): string[] {
  const characters = [...word]
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** How alike two texts are by their pairs of letters (Dice's coefficient), from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one.toLowerCase()), pairsOf(other.toLowerCase())]
  if (first.length === 0 || second.length === 0) return one === other ? 1 : 0
  const free = new Map<string, number>()
  for (const pair of second) free.set(pair, (free.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of first) {
    const count = free.get(pair) ?? 0
    if (count === 0) continue
    shared += 1
    free.set(pair, count - 1)
  }
  return (2 * shared) / (first.length + second.length)
}
