/** HTML of the pieces that cards are made of. Everything from the notes is escaped. */
import type { CommandEntry, Whereabouts } from '../../catalog/index.js'
import { syntaxLine } from '../markup/syntax-line.js'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeHtml(text: string): string {
  return plainHtml(text.replace(/[&<>"]/g, (character) => entities[character] ?? ''))
}

/** All that may have to be changed, and more: most HTML has none of it, and one look is enough. */
const mayBeRead = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f{}[\\\ud800-\udfff]/
/** `[sound:a.mp3]`, `[anki:tts lang=en_US]`, `[LaTeX]`, `[$$]`, `[[type:Front]]`, and what ends them. */
const directive = /\[(?=sound:|\/?anki:|type:|\/?(?:latex|\$\$?)\])/gi
/** `\(` and `\[`, where MathJax looks for formulas: in text, never in a tag. */
const tagOrFormula = /<[^>]*>|\\([([])/g

/**
 * HTML with nothing in it that Anki acts on: `{{c1::`, `[sound:`, `[$]` and `\(` are text of the notes, and no gap, field,
 * sound or formula. Control characters and halves of surrogate pairs, which no file of cards may hold, are dropped.
 */
export function plainHtml(html: string): string {
  if (!mayBeRead.test(html)) return html
  return html
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cs}/gu, '')
    .replaceAll('{{', '{&#123;')
    .replaceAll('}}', '}&#125;')
    .replace(directive, '&#91;')
    .replace(tagOrFormula, (whole, bracket: string | undefined) =>
      bracket === undefined ? whole : `\\<span>${bracket}</span>`,
    )
}

export function code(text: string): string {
  return `<code dir="ltr">${escapeHtml(text)}</code>`
}

/** A command as one block of code, its parts told apart by classes. */
export function commandBlock({ syntax }: Pick<CommandEntry, 'syntax'>): string {
  return `<p class="cmd">${plainHtml(syntaxLine(syntax))}</p>`
}

/** A command whose parts are not known. */
export function commandText(text: string): string {
  return `<p class="cmd">${code(text)}</p>`
}

/** Terms with what they mean, in two columns where there is room. */
export function meanings(rows: readonly (readonly [term: string, meaning: string])[]): string {
  // An option may stand more than once in a line; it means the same there.
  const once = new Map(rows)
  if (once.size === 0) return ''
  const pairs = [...once].map(([term, meaning]) => `<dt>${code(term)}</dt><dd>${escapeHtml(meaning)}</dd>`)
  return `<dl>${pairs.join('')}</dl>`
}

/** Where a thing stands in the book: `Docker Swarm › Deploying · p. 161`. */
export function whereText({ chapter, section, page }: Whereabouts): string {
  const outline = [...(chapter ? [chapter.title] : []), ...(section ?? [])].join(' › ')
  return [outline, page ? `p.\u00a0${page.label}` : ''].filter((part) => part !== '').join(' · ')
}

/** The question in large type. */
export function ask(text: string): string {
  return `<p class="ask">${escapeHtml(text)}</p>`
}

/** Where a thing stands in the book, small, above a question. */
export function where(from: Whereabouts): string {
  const text = whereText(from)
  return text === '' ? '' : `<p class="where">${escapeHtml(text)}</p>`
}
