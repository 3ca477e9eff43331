/** Reads and edits clozes in Anki's syntax: `{{c1::text}}`, `{{c1::text::hint}}`. */
import { escapeHtml, textHtml } from './markup.js'
import { plainText } from './plain-text.js'

export interface Cloze {
  /** From 1. */
  number: number
  /** Its text, or the texts of all clozes with this number. */
  text: string
}

const clozePattern = /\{\{c(\d+)::([\s\S]*?)(?:::([\s\S]*?))?\}\}/g
const maxTextLength = 80

/** Renders a cloze of text from the notes. The hint is shown instead of the text on the front. */
export function clozeHtml(number: number, text: string, hint?: string): string {
  return `{{c${number}::${textHtml(text, escapeClozeText)}${hint === undefined ? '' : `::${escapeClozeText(hint)}`}}}`
}

/** Escapes `::`, which starts a hint, and a final `:` or `}`, which would be read as part of the delimiter after it. */
function escapeClozeText(text: string): string {
  return escapeClozeContent(text).replaceAll('::', ':&#58;').replace(/:$/, '&#58;').replace(/\}$/, '&#125;')
}

/** Escapes the text of a cloze and its hint, if there is one: `text::hint`. Anki would draw a shape for `image-occlusion:rect`. */
export function escapeClozeContent(content: string): string {
  return escapeHtml(content).replace(/^image-occlusion:/, 'image-occlusion&#58;')
}

/** @returns the clozes in the order of the text, and the text around them */
export function clozesIn(html: string): { clozes: Cloze[]; surroundingText: string } {
  const texts = new Map<number, string[]>()
  for (const [, number, text = ''] of html.matchAll(clozePattern)) {
    const existing = texts.get(Number(number))
    if (existing) existing.push(plainText(text))
    else texts.set(Number(number), [plainText(text)])
  }
  return {
    clozes: [...texts].map(([number, parts]) => ({
      number,
      // Half of a surrogate pair can't be saved.
      text: [...new Set(parts)]
        .join(' / ')
        .slice(0, maxTextLength)
        .replace(/[\ud800-\udbff]$/, ''),
    })),
    surroundingText: plainText(html.replace(clozePattern, '…')),
  }
}

/** Returns the texts that clozes hide. */
export function hiddenTexts(html: string): string[] {
  return clozesIn(html).clozes.map(({ text }) => text)
}

/**
 * Renumbers clozes.
 *
 * @param numbers new numbers by old ones; a cloze without a new number becomes plain text
 */
export function renumberClozes(html: string, numbers: ReadonlyMap<number, number>): string {
  return html.replace(clozePattern, (whole, number: string, text: string) => {
    const next = numbers.get(Number(number))
    return next === undefined ? text : whole.replace(`{{c${number}::`, `{{c${next}::`)
  })
}

/** Replaces clozes by their text. */
export function withoutClozes(html: string): string {
  return renumberClozes(html, new Map())
}

/** @returns the hints by cloze number */
export function clozeHints(html: string): ReadonlyMap<number, readonly string[]> {
  const hints = new Map<number, string[]>()
  for (const [, number, , hint] of html.matchAll(clozePattern)) {
    if (hint === undefined) continue
    const existing = hints.get(Number(number))
    if (existing) existing.push(hint)
    else hints.set(Number(number), [hint])
  }
  return hints
}
