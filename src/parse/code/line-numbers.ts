import type { CodeLine } from './code-lines.js'

/**
 * Removes the numbers of a numbered list that was written as code.
 *
 *     1) git fetch   get the updates
 *     2、git tag     list the tags
 *
 * @returns the lines themselves unless there are several, and each has a number
 */
export function withoutNumbers(lines: readonly CodeLine[]): readonly CodeLine[] {
  const texts = lines.map(({ text }) => text).filter((text) => text.trim() !== '')
  if (texts.length < 2 || !texts.every((text) => numberLength(text) > 0)) return lines
  return lines.map(({ text, position }) => {
    const length = numberLength(text)
    return { text: text.slice(length), position: (start, end) => position(start + length, end + length) }
  })
}

/** Returns the length of a number at the start of a line and of what separates it from the text: `1) `, `2、`; 0 if there is none. */
function numberLength(text: string): number {
  return /^\s*[(（]?\d{1,3}(?:[.)]\s+|[、）．]\s*)(?=\S)/u.exec(text)?.[0].length ?? 0
}
