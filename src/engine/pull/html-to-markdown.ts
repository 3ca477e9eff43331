import type { ElementContent } from 'hast'
import type { Token } from './token.js'
import { tokenize } from './tokenize.js'
import { defaultStyle } from './write-context.js'
import { writeTokens } from './write-tokens.js'

/**
 * Converts inline HTML of a field to Markdown. Line breaks become newlines; gaps are kept.
 *
 * @param children inline nodes of canonical HTML
 * @returns Markdown for `tokenizeBlock`
 */
export function htmlToMarkdown(children: readonly ElementContent[]): string {
  const tokens = inlineTokens(children, false)
  return writeTokens(tokens, {
    lineKind: 'answer',
    isRaw: false,
    before: '',
    after: '',
    indentation: '',
    style: defaultStyle,
    text: tokens,
  }).trim()
}

const marks: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'emphasis',
  del: 'delete',
  code: 'code',
}

function inlineTokens(nodes: readonly ElementContent[], isCode: boolean): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (node.type === 'text') return textTokens(node.value, isCode)
    if (node.type !== 'element') return []
    const { tagName, properties } = node
    if (tagName === 'br') return [token('break', '\n')]
    if (tagName === 'img') return [token('image', String(properties.src ?? ''))]
    const children = inlineTokens(node.children, isCode || tagName === 'code')
    const mark = marks[tagName]
    if (mark !== undefined) return wrap('mark', [mark, mark], children)
    if (tagName === 'a') return linkTokens(String(properties.href ?? ''), children)
    if (tagName === 'span' || node.children.length === 0) return children
    return wrap('tag', [`<${tagName}>`, `</${tagName}>`], children)
  })
}

/** Tokenizes text of a field, in which only gaps are syntax. */
function textTokens(value: string, isCode: boolean): Token[] {
  let isInGap = false
  return tokenize(value, 0, value.length, 'raw', (end) => ({ kind: 'space', value: ' ', end })).map(
    (token) => {
      if (token.kind === 'gap') isInGap = token.side === 'open'
      return { ...token, isRaw: isCode || (isInGap && token.kind !== 'gap') }
    },
  )
}

/** A link whose text is its URL is written as a bare URL; not the link of a picture, whose value is the URL of the picture. */
function linkTokens(href: string, children: Token[]): Token[] {
  const text = children.map(({ value }) => value).join('')
  const isBareUrl =
    (text === href || `mailto:${text}` === href) && !children.some(({ kind }) => kind === 'image')
  if (href === '' || isBareUrl) return children
  return wrap('link', [href, href], children)
}

function wrap(kind: 'mark' | 'tag' | 'link', [open, close]: [string, string], children: Token[]): Token[] {
  return [token(kind, open, 'open'), ...children, token(kind, close, 'close')]
}

function token(kind: Token['kind'], value: string, side?: 'open' | 'close'): Token {
  return { kind, value, isRaw: false, start: 0, end: 0, ...(side ? { side } : {}) }
}
