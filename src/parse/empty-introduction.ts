/**
 * Sentences above or below a command that don't say what it does.
 *
 *     See also the manual.
 *     If you want more detailed information about containers:
 */
import type { Paragraph, PhrasingContent } from 'mdast'
import { locales, WordPattern } from '../locales/index.js'
import { plainText } from './plain-text.js'

const condition = new WordPattern(
  (words) => `^${words(locales.flatMap(({ conditions = [] }) => conditions))}`,
)
const goal = new WordPattern((words) => words(locales.flatMap(({ goals = [] }) => goals)))
const generality = new WordPattern((words) => words(locales.flatMap(({ information = [] }) => information)))
const reference = new WordPattern((words) => `^${words(locales.flatMap(({ seeAlso = [] }) => seeAlso))}`)
const pointer = new WordPattern(
  (words) => `(?:^|[,，、]\\s*)${words(locales.flatMap(({ see = [] }) => see))}`,
)

/** Whether a text is only a condition, without anything that is done: "If you need it". */
export function isBareCondition(text: string): boolean {
  if (/[,，、;；]\s*\S/.test(text) || !condition.test(text)) return false
  return !goal.test(text) || generality.test(text)
}

/** Whether a paragraph only refers to another text: "See also the manual", or "see" before a link. */
export function isReference(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  return reference.test(text) || (paragraph.children.some(isLink) && pointer.test(textBeforeLink(paragraph)))
}

function textBeforeLink({ children }: Paragraph): string {
  return plainText(children.slice(0, children.findIndex(isLink)))
}

function isLink({ type }: PhrasingContent): boolean {
  return type === 'link' || type === 'linkReference'
}
