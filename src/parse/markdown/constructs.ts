/**
 * What of Markdown beyond CommonMark a text may hold. Each construct that is parsed for costs time, whether there is one or
 * not; each of these looks is linear, and says yes where it can't be sure.
 */

import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'

type Extension = ReturnType<typeof gfmTable>

/** A construct that CommonMark lacks. */
export interface Construct {
  /** Whether a text may hold it. */
  mayBeIn(text: string): boolean
  syntax: Extension
  fromMarkdown: FromMarkdownExtension
}

/** Sections as in GitHub Flavored Markdown, version 0.29; front matter as in `remark-frontmatter`. */
export const constructs: readonly Construct[] = [
  // ---
  // lang: en
  {
    mayBeIn: (text) => /^\uFEFF?(?:---|\+\+\+)/.test(text),
    syntax: frontmatter(['yaml', 'toml']),
    fromMarkdown: frontmatterFromMarkdown(['yaml', 'toml']),
  },
  // 6.9: https://example.org, www.example.org, a@b.org
  {
    mayBeIn: mayHoldLiteralAutolink,
    syntax: gfmAutolinkLiteral(),
    fromMarkdown: gfmAutolinkLiteralFromMarkdown(),
  },
  // [^1]
  {
    mayBeIn: (text) => text.includes('[^'),
    syntax: gfmFootnote(),
    fromMarkdown: gfmFootnoteFromMarkdown(),
  },
  // 6.5: ~so~
  {
    mayBeIn: (text) => text.includes('~'),
    syntax: gfmStrikethrough(),
    fromMarkdown: gfmStrikethroughFromMarkdown(),
  },
  // 4.10: its second row holds nothing but these, behind the marks of quotes and lists
  {
    mayBeIn: (text) => /^(?=[^\n\r]*[|:])(?=[^\n\r]*-)[ \t>|:\-+*\d.)]+$/m.test(text),
    syntax: gfmTable(),
    fromMarkdown: gfmTableFromMarkdown(),
  },
  // 5.3: - [ ] to do
  {
    mayBeIn: (text) => /\[[\sxX]\]/.test(text),
    syntax: gfmTaskListItem(),
    fromMarkdown: gfmTaskListItemFromMarkdown(),
  },
]

/** CommonMark's own autolinks; nothing of them is text. `\<` begins none. */
const autolink = /(?<!\\)<https?:\/\/[^\s<>`]*>/gi
/** The beginnings of an address, and the references by which its letters and signs may be written. */
const address = /https?|www|@|&(?:#|[a-z]{3})/i

function mayHoldLiteralAutolink(text: string): boolean {
  if (!address.test(text)) return false
  const rest = text.replace(autolink, '')
  return address.test(withoutCode(rest))
}

/** Without spans of code, where it is easy to see what is code: single marks, in pairs on each line, and no HTML about. */
function withoutCode(text: string): string {
  if (/``|\\`|</.test(text)) return text
  const isPaired = text.split(/[\n\r]/).every((line) => line.split('`').length % 2 === 1)
  return isPaired ? text.replace(/`[^`\n\r]*`/g, '') : text
}
