/** A part of a text that a learner fills in: `{{c1::text}}`, `{{cloze text}}` or `==text==`. */
export interface ClozeMark {
  from: number
  to: number
  /** Number of the card that asks for it; only `{{c1::text}}` has one. */
  number: number | undefined
  /** The text, with its hint if there is one: `text::hint`. */
  content: string
}

/** Anki makes no card for a cloze with a higher number. */
export const maxClozeNumber = 500

/** Inline code, in which nothing is marked, or a mark of Anki, of Logseq, or a highlight. */
const codeOrMark =
  /`[^`]*`|\{\{c([1-9]\d{0,2})::(.{1,2000}?)\}\}|\{\{cloze\s(.{1,2000}?)\}\}|(?<![=!<>])==(?=\S)((?:(?!==).){1,200})(?<=\S)==(?!=)/gs

/** Finds the parts of a text that are marked for a learner to fill in, in order. */
export function findClozeMarks(text: string): ClozeMark[] {
  return [...text.matchAll(codeOrMark)].flatMap(
    ({ 0: mark, index, 1: number, 2: numbered, 3: ofLogseq, 4: highlighted }) => {
      const content = numbered ?? (ofLogseq === undefined ? highlighted : withHint(ofLogseq))
      if (content === undefined || Number(number ?? 1) > maxClozeNumber) return []
      const range = { from: index, to: index + mark.length }
      return { ...range, number: number === undefined ? undefined : Number(number), content }
    },
  )
}

/** Logseq separates a hint by `\\`, Anki by `::`. */
function withHint(content: string): string {
  return content
    .split('\\\\')
    .map((part) => part.trim())
    .join('::')
}
