/**
 * Sentences above or below a command that don't say what it does.
 *
 *     See also the manual.
 *     If you want more detailed information about containers:
 *     Example with two disks:
 */
import type { Paragraph, PhrasingContent } from 'mdast'
import { locales, WordPattern } from '../locales/index.js'
import { plainText } from './plain-text.js'

const condition = new WordPattern(
  (words) => `^${words(locales.flatMap(({ conditions = [] }) => conditions))}`,
)
const goalWord = new WordPattern((words) => words(locales.flatMap(({ goals = [] }) => goals)))
const informationWord = new WordPattern((words) =>
  words(locales.flatMap(({ information = [] }) => information)),
)
const reference = new WordPattern((words) => `^${words(locales.flatMap(({ seeAlso = [] }) => seeAlso))}`)
const seeBeforeLink = new WordPattern(
  // At most three words between: `see the chapter on`.
  (words) => `(?:^|[,，、]\\s*)${words(locales.flatMap(({ see = [] }) => see))}(?:\\s+[^\\s(（]+){0,3}\\s*$`,
)

/**
 * Whether a text is a condition that doesn't say what the command does: "If you need it", "If you want more information"; "If you want
 * to list containers" does.
 */
export function isBareCondition(text: string): boolean {
  if (/[,，、;；]\s*\S/.test(text) || !condition.test(text)) return false
  return !goalWord.test(text) || informationWord.test(text)
}

/** Whether a paragraph only refers to another text: "See also the manual", "see" before a link, or only a link or address. */
export function isReference(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  return (
    /^(?:[\p{L}\s]{1,20}[:：]\s*)?\w+:\/\/\S+$/u.test(text) ||
    paragraph.children.every((node) => isLink(node) || plainText([node]) === '') ||
    reference.test(text) ||
    (paragraph.children.some(isLink) && seeBeforeLink.test(textBeforeLink(paragraph)))
  )
}

function textBeforeLink({ children }: Paragraph): string {
  return plainText(children.slice(0, children.findIndex(isLink)))
}

function isLink({ type }: PhrasingContent): boolean {
  return type === 'link' || type === 'linkReference'
}

const exampleAtStart = new WordPattern(
  (words) => `^${words(locales.flatMap(({ headers }) => headers.example ?? []))}(?:[\\s:：]|$)`,
)

/** Whether a text only adds something to the heading above: `Example with two disks`, `(needs root)`. */
export function isRemark(words: string): boolean {
  return /^[(（].*[)）]$/.test(words) || exampleAtStart.test(words)
}

/** Whether a paragraph contains only pictures. */
export function isPicture({ children }: Paragraph): boolean {
  return children.every(
    (node) =>
      node.type === 'image' ||
      node.type === 'imageReference' ||
      (node.type === 'link' && node.children.every(({ type }) => type === 'image')) ||
      (node.type === 'text' && node.value.trim() === ''),
  )
}
