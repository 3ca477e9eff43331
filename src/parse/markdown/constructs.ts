/**
 * Markdown constructs beyond CommonMark. Supporting a construct costs time even in a text without it, so each one has a linear
 * check, which returns true if in doubt.
 */

import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { cjkFriendlyExtension as cjkFriendly } from 'micromark-extension-cjk-friendly'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'

import { admonitionFromMarkdown, admonitionSyntax } from './admonition.js'
import { mathsFromMarkdown, mathsSyntax } from './maths/index.js'

type Extension = ReturnType<typeof gfmTable>

/** A construct beyond CommonMark. */
export interface Construct {
  /** Whether a text may contain it. */
  mayOccurIn(text: string): boolean
  syntax: Extension
  fromMarkdown: FromMarkdownExtension
}

/** Sections as in GitHub Flavored Markdown, version 0.29; front matter as in `remark-frontmatter`. */
export const constructs: readonly Construct[] = [
  // ---
  // lang: en
  {
    mayOccurIn: (text) => /^\uFEFF?(?:---|\+\+\+)/.test(text),
    syntax: frontmatter(['yaml', 'toml']),
    fromMarkdown: frontmatterFromMarkdown(['yaml', 'toml']),
  },
  // 6.9: https://example.org, www.example.org, a@b.org
  {
    mayOccurIn: mayContainLiteralAutolink,
    syntax: gfmAutolinkLiteral(),
    fromMarkdown: gfmAutolinkLiteralFromMarkdown(),
  },
  // [^1]
  {
    mayOccurIn: (text) => text.includes('[^'),
    syntax: gfmFootnote(),
    fromMarkdown: gfmFootnoteFromMarkdown(),
  },
  // 6.5: ~deleted~
  {
    mayOccurIn: (text) => text.includes('~'),
    syntax: gfmStrikethrough(),
    fromMarkdown: gfmStrikethroughFromMarkdown(),
  },
  // 4.10: the delimiter row contains only these characters, including markers of quotes and lists
  {
    mayOccurIn: (text) => /^(?=[^\n\r]*[|:])(?=[^\n\r]*-)[ \t>|:\-+*\d.)]+$/m.test(text),
    syntax: gfmTable(),
    fromMarkdown: gfmTableFromMarkdown(),
  },
  // これは**重要。**です
  {
    mayOccurIn: (text) => text.includes('*') && unspacedEmphasis.test(text),
    syntax: cjkFriendly(),
    fromMarkdown: {},
  },
  // !!! note "Title"
  {
    mayOccurIn: (text) => /(?:!!!|\?\?\?\+?)[ \t]/.test(text),
    syntax: admonitionSyntax,
    fromMarkdown: admonitionFromMarkdown,
  },
  // $x^2$, \(x^2\); even below an unclosed `$$`, a line can't start a quote or list
  {
    mayOccurIn: (text) => /\$[^$]+\$|\$\$|\\[([]/.test(text),
    syntax: mathsSyntax,
    fromMarkdown: mathsFromMarkdown,
  },
  // 5.3: - [ ] to do
  {
    mayOccurIn: (text) => /\[[\sxX]\]/.test(text),
    syntax: gfmTaskListItem(),
    fromMarkdown: gfmTaskListItemFromMarkdown(),
  },
]

/** Asterisks between punctuation and a script without spaces, where CommonMark finds no emphasis. */
const unspacedEmphasis = (() => {
  const unspaced = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]'
  const punctuation = '(?:(?!\\*)[\\p{P}\\p{S}])'
  return new RegExp(`${punctuation}\\*+${unspaced}|${unspaced}\\*+${punctuation}`, 'u')
})()

/** CommonMark's own autolinks. `\<` doesn't begin one. */
const autolink = /(?<!\\)<https?:\/\/[^\s<>`]*>/gi
/** The start of an address, or of a character reference that may be part of one. */
const address = /https?|www|@|&(?:#|[a-z]{3})/i

function mayContainLiteralAutolink(text: string): boolean {
  if (!address.test(text)) return false
  const rest = text.replace(autolink, '')
  return address.test(withoutCode(rest))
}

/** Removes code spans in simple cases: single backticks, paired on each line, and no HTML. */
function withoutCode(text: string): string {
  if (/``|\\`|</.test(text)) return text
  const isPaired = text.split(/[\n\r]/).every((line) => line.split('`').length % 2 === 1)
  return isPaired ? text.replace(/`[^`\n\r]*`/g, '') : text
}
