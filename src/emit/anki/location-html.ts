import type { OutlineLocation } from '../../catalog/index.js'
import type { CardTexts } from '../../locales/index.js'
import { hiddenTexts } from './clozes.js'
import { escapeHtml, locationText } from './markup.js'
import { plainText } from './plain-text.js'
import { termPattern } from './term-pattern.js'

/**
 * Renders the location in small type above a question. A title that contains the text of a cloze would give it away, and one that is
 * the question itself would repeat it; both are left out.
 *
 * @param front the HTML of the question
 */
export function locationHtml(
  { chapter, section = [], ...from }: OutlineLocation,
  texts: CardTexts,
  front = '',
): string {
  const question = plainText(front)
  const patterns = hiddenTexts(front).flatMap((text) => termPattern(text) ?? [])
  const isShown = (title: string) => title !== question && !patterns.some((pattern) => pattern.test(title))
  const shown = { ...from, section: section.filter(isShown) }
  const text = locationText(chapter && isShown(chapter.title) ? { ...shown, chapter } : shown, texts)
  return text === '' ? '' : `<p class="where">${escapeHtml(text)}</p>`
}
