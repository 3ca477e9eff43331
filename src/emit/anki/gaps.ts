/** The gaps of cloze notes, in the form that Anki reads: `{{c1::text}}`, `{{c1::text::hint}}`. */
import { plainText } from './plain-text.js'

export interface Gap {
  /** From 1. */
  number: number
  /** Its text; the texts of all gaps with this number. */
  text: string
}

const gap = /\{\{c(\d+)::([\s\S]*?)(?:::([\s\S]*?))?\}\}/g
const maxTextLength = 80

/** @returns the gaps by their numbers, in the order of the text, and the text around them */
export function gapsIn(html: string): { gaps: Gap[]; around: string } {
  const texts = new Map<number, string[]>()
  for (const [, number, text = ''] of html.matchAll(gap)) {
    const known = texts.get(Number(number))
    if (known) known.push(plainText(text))
    else texts.set(Number(number), [plainText(text)])
  }
  return {
    gaps: [...texts].map(([number, parts]) => ({
      number,
      text: [...new Set(parts)].join(' / ').slice(0, maxTextLength),
    })),
    around: plainText(html.replace(gap, '…')),
  }
}

/**
 * Gives gaps other numbers.
 *
 * @param numbers new numbers by present ones; a gap that has none becomes plain text
 */
export function renumberGaps(html: string, numbers: ReadonlyMap<number, number>): string {
  return html.replace(gap, (whole, number: string, text: string) => {
    const next = numbers.get(Number(number))
    return next === undefined ? text : whole.replace(`{{c${number}::`, `{{c${next}::`)
  })
}

/** @returns the hints of gaps by their numbers */
export function hintsIn(html: string): ReadonlyMap<number, readonly string[]> {
  const hints = new Map<number, string[]>()
  for (const [, number, , hint] of html.matchAll(gap)) {
    if (hint === undefined) continue
    const known = hints.get(Number(number))
    if (known) known.push(hint)
    else hints.set(Number(number), [hint])
  }
  return hints
}
