import type { RootContent } from 'mdast'
import { EXIT, visit } from 'unist-util-visit'
import { findClozeMarks } from '../cloze-marks.js'
import { languageKind } from '../code/language.js'
import type { Source } from '../source.js'
import { rawMarkdown } from './raw-markdown.js'

/** Between a term and its meaning, or the sides of a card. */
const separator = /::|[:：](?=\s)|\s(?:[-–—=→]|[-=]>)\s|#(?:flash)?card/i

const listMarkers = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm

/**
 * Whether a block is only text, a formula or code of a language other than the shell: not a command, a term or a card, which are read on
 * their own.
 */
export function isOnlyText(block: RootContent, source: Source): boolean {
  if (block.type === 'math') return true
  if (block.type === 'code') return languageKind(block) === 'other'
  if (block.type !== 'paragraph' && block.type !== 'list') return false
  let hasMarkup = false
  visit(block, ['strong', 'inlineCode', 'html', 'image', 'code', 'table'], () => {
    hasMarkup = true
    return EXIT
  })
  const text = rawMarkdown([block], source).replace(listMarkers, '')
  return !hasMarkup && !separator.test(text) && findClozeMarks(text).length === 0
}
