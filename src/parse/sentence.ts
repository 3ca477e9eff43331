import type { Paragraph, PhrasingContent, Text } from 'mdast'
import type { Source } from './source.js'

/** A sentence ends in punctuation and a space before a capital or digit, but not after "e.g." or the day in "8. Mai 1945". */
const sentenceEnd =
  /(?<!\b(?:[a-z]\.[a-z]|a\.k\.a|etc|e\.g|i\.e|vs|pg|p|cf|no|\d{1,2}(?=\.)))[.!?][)"'”’]*\s+(?=["'“‘(]?[\p{Lu}\p{N}])/giu

/**
 * Splits a paragraph into sentences; each becomes a paragraph with its position.
 *
 * Text whose length differs from its source (because of escapes or entities) isn't split.
 */
export function splitSentences(paragraph: Paragraph, source: Source): Paragraph[] {
  const sentences: PhrasingContent[][] = [[]]
  for (const node of paragraph.children) {
    const parts = node.type === 'text' ? splitText(node, source) : [node]
    parts.forEach((part, index) => {
      if (index > 0) sentences.push([])
      sentences.at(-1)?.push(part)
    })
  }
  return sentences
    .filter((children) => children.length > 0)
    .map((children) => {
      const start = children[0]?.position?.start
      const stop = children.at(-1)?.position?.end
      return { type: 'paragraph', children, ...(start && stop ? { position: { start, end: stop } } : {}) }
    })
}

/** Returns the offset after the first sentence of a text, including white space; `undefined` if there is only one. */
export function endOfSentence(text: string): number | undefined {
  const [end] = text.matchAll(sentenceEnd)
  return end && end.index + end[0].length
}

function splitText(node: Text, source: Source): Text[] {
  const offset = node.position?.start.offset
  const stop = node.position?.end.offset
  if (offset === undefined || stop === undefined || stop - offset !== node.value.length) return [node]
  const parts: Text[] = []
  let at = 0
  const push = (to: number) => {
    const value = node.value.slice(at, to)
    if (value !== '') parts.push({ type: 'text', value, position: source.position(offset + at, offset + to) })
    at = to
  }
  for (const match of node.value.matchAll(sentenceEnd)) push(match.index + match[0].length)
  push(node.value.length)
  return parts
}
