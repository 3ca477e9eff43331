import type { CodeLine } from './code-lines.js'

/**
 * Removes the numbers of a numbered list that was written as code.
 *
 *     1) git fetch   get the updates
 *     2、git tag     list the tags
 *
 * @returns the lines themselves unless there are several, and each has a number: the next one, or by mistake the same again or the one
 * after
 */
export function withoutNumbers(lines: readonly CodeLine[]): readonly CodeLine[] {
  const numbers = lines.flatMap(({ text }) => (text.trim() === '' ? [] : [numberOf(text)]))
  if (numbers.length < 2 || !numbers.every((number, index) => follows(number, numbers[index - 1])))
    return lines
  return lines.map(({ text, position }) => {
    const { length = 0 } = numberOf(text) ?? {}
    return { text: text.slice(length), position: (start, end) => position(start + length, end + length) }
  })
}

interface LineNumber {
  value: number
  /** Length of the number and what separates it from the text, in UTF-16 code units. */
  length: number
}

function follows(number: LineNumber | undefined, previous: LineNumber | undefined): boolean {
  if (number === undefined) return false
  const step = previous === undefined ? 1 : number.value - previous.value
  return step >= 0 && step <= 2
}

/** Reads the number that a line begins with: `1) `, `2、`. */
function numberOf(text: string): LineNumber | undefined {
  const [whole = '', digits] = /^\s*[(（]?(\d{1,3})(?:[.)]\s+|[、）．]\s*)(?=\S)/u.exec(text) ?? []
  return digits === undefined ? undefined : { value: Number(digits), length: whole.length }
}
