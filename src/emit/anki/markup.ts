/** HTML building blocks of cards. All text from the notes is escaped. */
import type { CommandEntry, OutlineLocation } from '../../catalog/index.js'
import type { CardTexts } from '../../locales/index.js'
import { findFormulas } from '../../parse/index.js'
import { highlightCommandLine } from '../markup/highlight-command-line.js'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeHtml(text: string): string {
  return escapeAnkiSyntax(text.replace(/[&<>"]/g, (character) => entities[character] ?? ''))
}

/** Matches whatever may need escaping. Most HTML contains none of it, so one quick test is enough. */
const mayNeedEscaping = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f{}[\\\ud800-\udfff]/
/** `[sound:a.mp3]`, `[anki:tts lang=en_US]`, `[LaTeX]`, `[$$]`, `[[type:Front]]`, and their closing tags. */
const directive = /\[(?=sound:|\/?anki:|type:|\/?(?:latex|\$\$?)\])/gi
/** A tag, or `\(` or `\[` in text, which starts a MathJax formula. */
const tagOrFormula = /<[^>]*>|\\([([])/g

/**
 * Escapes everything that Anki interprets: `{{c1::`, `[sound:`, `[$]` and `\(` in the notes stay text. Control characters and
 * lone surrogates are removed, because deck files can't contain them.
 */
export function escapeAnkiSyntax(html: string): string {
  if (!mayNeedEscaping.test(html)) return html
  return html
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cs}/gu, '')
    .replaceAll('{{', '{&#123;')
    .replaceAll('}}', '}&#125;')
    .replace(directive, '&#91;')
    .replace(tagOrFormula, (whole, bracket: string | undefined) =>
      bracket === undefined ? whole : `\\<span>${bracket}</span>`,
    )
}

/** MathJax macros that load, link or style something. `\bbox` and `\mmlToken` take styles and links in their options. */
const unsafeMacro =
  /\\(?:href|url|require|csname|class|cssId|style|html[a-z]*|data|unicode|includegraphics|bbox|mmlToken)(?![a-z])/i

/** Renders a formula in TeX for Anki's MathJax. */
export function formulaHtml(tex: string, isBlock: boolean): string {
  if (unsafeMacro.test(tex)) return codeHtml(tex)
  const safe = tex
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cs}/gu, '')
    .replaceAll('{{', '{&#123;')
    .replaceAll('}}', '}&#125;')
    .replace(directive, '&#91;')
  return isBlock ? `\\[${safe}\\]` : `\\(${safe}\\)`
}

/**
 * Escapes text, and renders its formulas.
 *
 * @param wordsHtml renders the text around them
 */
export function textHtml(text: string, wordsHtml = escapeHtml): string {
  let html = ''
  let renderedTo = 0
  for (const { from, to, tex, isBlock } of findFormulas(text)) {
    html += wordsHtml(text.slice(renderedTo, from)) + formulaHtml(tex, isBlock)
    renderedTo = to
  }
  return html + wordsHtml(text.slice(renderedTo))
}

export function codeHtml(text: string): string {
  return `<code dir="ltr">${escapeHtml(text)}</code>`
}

/** Renders a command as a code block with syntax highlighting. */
export function commandBlock({ syntax }: Pick<CommandEntry, 'syntax'>): string {
  return `<p class="cmd">${escapeAnkiSyntax(highlightCommandLine(syntax))}</p>`
}

/** Renders a command without syntax highlighting. */
export function commandText(text: string): string {
  return `<p class="cmd">${codeHtml(text)}</p>`
}

/** Renders terms and their meanings, side by side if there is room. */
export function definitionList(rows: readonly (readonly [term: string, meaning: string])[]): string {
  // An option may occur several times in a command, always with the same meaning.
  const uniqueRows = new Map(rows)
  if (uniqueRows.size === 0) return ''
  const pairs = [...uniqueRows].map(
    ([term, meaning]) => `<dt>${codeHtml(term)}</dt><dd>${escapeHtml(meaning)}</dd>`,
  )
  return `<dl>${pairs.join('')}</dl>`
}

/** Formats a location in the book: `Docker Swarm › Deploying · p. 161`. */
export function locationText({ chapter, section, page }: OutlineLocation, texts: CardTexts): string {
  const outline = [...(chapter ? [chapter.title] : []), ...(section ?? [])].join(' › ')
  return [outline, page ? texts.page(page.label) : ''].filter((part) => part !== '').join(' · ')
}

/** Renders a question in large type. */
export function questionHtml(text: string): string {
  return questionWithCode(escapeHtml(text))
}

/** Renders a question that is HTML, since it names a command. */
export function questionWithCode(html: string): string {
  return `<p class="ask">${html}</p>`
}
