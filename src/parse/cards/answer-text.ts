import type { RootContent } from 'mdast'
import type { Source } from '../source.js'
import { rawMarkdown } from './raw-markdown.js'

/** Returns the Markdown of an answer: its first lines, and the blocks below them. */
export function answerText(lines: readonly string[], below: readonly RootContent[], source: Source): string {
  return [...lines, '', rawMarkdown(below, source)].join('\n').trim()
}
