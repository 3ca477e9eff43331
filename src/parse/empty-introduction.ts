/**
 * Sentences above or below a command that don't say what it does.
 *
 *     See also the manual.
 *     If you want more detailed information about containers:
 */
import type { Paragraph, PhrasingContent } from 'mdast'
import { locales, wordsPattern } from '../locales/index.js'
import { lazy } from './lazy.js'
import { plainText } from './plain-text.js'

const condition = lazy(
  () => new RegExp(`^${wordsPattern(locales.flatMap(({ conditions = [] }) => conditions))}`, 'iu'),
)
const goal = lazy(() => new RegExp(wordsPattern(locales.flatMap(({ goals = [] }) => goals)), 'iu'))
const generality = lazy(
  () => new RegExp(wordsPattern(locales.flatMap(({ information = [] }) => information)), 'iu'),
)
const reference = lazy(
  () => new RegExp(`^${wordsPattern(locales.flatMap(({ seeAlso = [] }) => seeAlso))}`, 'iu'),
)
const pointer = lazy(
  () => new RegExp(`(?:^|[,，、]\\s*)${wordsPattern(locales.flatMap(({ see = [] }) => see))}`, 'iu'),
)

/** Whether a text is only a condition, without anything that is done: "If you need it". */
export function isBareCondition(text: string): boolean {
  if (/[,，、;；]\s*\S/.test(text) || !condition().test(text)) return false
  return !goal().test(text) || generality().test(text)
}

/** Whether a paragraph only refers to another text: "See also the manual", or "see" before a link. */
export function isReference(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  return (
    reference().test(text) || (paragraph.children.some(isLink) && pointer().test(textBeforeLink(paragraph)))
  )
}

function textBeforeLink({ children }: Paragraph): string {
  return plainText(children.slice(0, children.findIndex(isLink)))
}

function isLink({ type }: PhrasingContent): boolean {
  return type === 'link' || type === 'linkReference'
}
