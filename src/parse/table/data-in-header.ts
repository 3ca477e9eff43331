/**
 * A header that is really the first row, because a table in Markdown can't omit its header.
 *
 *     | Osmosis   | Water moves through a membrane until both sides are equal. |
 *     |-----------|------------------------------------------------------------|
 *     | Diffusion | Particles spread out from where there are many of them.    |
 */
import type { HeaderWords } from './header-words.js'
import { possibleMeanings } from './headers.js'
import type { TableCell } from './read-cell.js'

/** Whether a header of two columns is a term with its meaning, like most of the rows below. */
export function isDataRow(
  header: readonly TableCell[],
  rows: readonly (readonly TableCell[])[],
  words: HeaderWords,
): boolean {
  const [term, meaning, ...others] = header
  if (!term?.text || !meaning?.text || others.length > 0) return false
  const isTitle = ({ text = '' }: TableCell) => possibleMeanings(text, words).length > 0
  const alike = rows.filter(([, cell]) => isSentence(cell?.text ?? ''))
  return (
    alike.length > rows.length / 2 &&
    !isTitle(term) &&
    !isTitle(meaning) &&
    isSentence(meaning.text) &&
    !isSentence(term.text)
  )
}

/** A title has few words, and ends in no full stop. */
function isSentence(text: string): boolean {
  return (
    text.split(/\s+/).length > 5 ||
    (/[.。]$/.test(text) && /\S\s+\S+\s+\S|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{8}/u.test(text))
  )
}
