/** Returns the first sentence of a paragraph, on one line and without a final full stop, comma, colon or semicolon. */
export function firstSentence(paragraph: string): string {
  const text = paragraph.replace(/\s+/g, ' ').trim()
  for (const { index } of text.matchAll(/[.!?](?= [^a-z]|$)/g)) {
    const word = text.slice(text.lastIndexOf(' ', index) + 1, index)
    if (/^\W*(?:e\.g|i\.e|etc|vs|cf|approx|resp)$/i.test(word) && index < text.length - 1) continue
    // Neither an ellipsis nor a lone dot ends a sentence.
    if (word === '' || text[index - 1] === '.') continue
    return text.slice(0, text[index] === '.' ? index : index + 1)
  }
  return text.replace(/[,:;]$/, '')
}
