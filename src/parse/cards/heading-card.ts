/*
 * ## What is a pod? #card
 */
import type { Heading, RootContent } from 'mdast'
import { type Card, createNode } from '../../tree/index.js'
import type { Source } from '../source.js'
import { rawMarkdown } from './raw-markdown.js'

/** Returns the text of a heading that is marked as a card: `## What is a pod? #card`. */
export function cardHeadingText(heading: Heading, source: Source): string | undefined {
  const title = rawMarkdown(heading.children, source)
  return /^(.*\S)\s+#(?:flash)?cards?$/i.exec(title)?.[1]
}

/** Builds a card from a heading and the blocks below it; returns `undefined` if there are none. */
export function headingCard(
  front: string,
  heading: Heading,
  below: readonly RootContent[],
  source: Source,
): Card | undefined {
  const back = rawMarkdown(below, source)
  if (back === '') return undefined
  return createNode('card', heading.position, { kind: 'basic', front, back })
}
