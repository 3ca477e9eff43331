import { escapeText } from './escape-text.js'
import type { Token } from './token.js'
import type { Writing } from './writing.js'

/** What has been written so far. */
interface Output {
  text: string
  isRaw: boolean
  isInLink: boolean
  /** The run of backticks that ends the code. */
  fence: string
  /** Tokens after the one that is written. */
  following: readonly Token[]
  writing: Writing
}

type Write = (token: Token, output: Output) => string

/**
 * Writes tokens as Markdown or HTML for the place where they will be inserted.
 *
 * @param tokens a part of the text
 * @param writing the place
 * @returns the text to put there
 */
export function writeTokens(tokens: readonly Token[], writing: Writing): string {
  const output: Output = {
    text: '',
    isRaw: writing.isRaw,
    isInLink: false,
    fence: '`',
    following: tokens,
    writing,
  }
  const writers = writing.place === 'html' ? htmlWriters : markdownWriters
  tokens.forEach((token, index) => {
    output.following = tokens.slice(index + 1, index + 40)
    output.text += writers[token.kind](token, output)
  })
  return output.text
}

const markdownWriters: Readonly<Record<Token['kind'], Write>> = {
  word({ value }, output) {
    const { writing, isRaw, text } = output
    if (isRaw) return writing.place === 'cell' ? value.replaceAll('|', '\\|') : value
    if (output.isInLink && /^[[\]`]$/.test(value)) return `\\${value}`
    const line = text.slice(text.lastIndexOf('\n') + 1)
    const before = text.includes('\n') ? line.slice(writing.indentation.length) : writing.before + line
    return escapeText(value, before, textAfter(output), writing)
  },
  space: ({ value }) => value,
  line: () => ' ',
  break({ value }, { writing, isRaw, text }) {
    const { place, spelling, indentation } = writing
    if (place === 'code') return value.replaceAll('\n', spelling.lineEnd + indentation)
    if (isRaw) return ' '
    // A backslash after a URL would be a part of it.
    const isAfterUrl = /(?:https?:\/\/|www\.)\S*$/i.test(writing.before + text)
    if (place === 'flow') return (isAfterUrl ? '  ' : spelling.hardBreak) + spelling.lineEnd + indentation
    return place === 'answer' ? spelling.lineEnd + indentation : '<br>'
  },
  block(_, { writing }) {
    const { place, spelling, indentation } = writing
    const newLine = spelling.lineEnd + indentation
    if (place === 'flow') return spelling.lineEnd + indentation.trimEnd() + newLine
    return place === 'answer' || place === 'code' ? newLine : '<br><br>'
  },
  mark(token, output) {
    const { spelling, place } = output.writing
    if (place === 'code') return ''
    if (token.value === 'strong') return spelling.strong
    if (token.value === 'delete') return '~~'
    if (token.value === 'emphasis') return spelling.emphasis
    output.isRaw = token.side === 'open'
    if (token.side === 'open') output.fence = fenceFor(output.following)
    const padding = output.fence.length > 1 ? ' ' : ''
    return token.side === 'open' ? output.fence + padding : padding + output.fence
  },
  gap: writeGap,
  link({ side, value }, output) {
    output.isInLink = side === 'open'
    if (side === 'open') return '['
    return `](${/[()\s]/.test(value) ? `<${value}>` : value})`
  },
  image: ({ value }) => `![](${value})`,
  tag: ({ value }) => value,
  hidden: () => '',
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const encode = (text: string) => text.replace(/[&<>]/g, (character) => entities[character] ?? '')

const htmlWriters: Readonly<Record<Token['kind'], Write>> = {
  word: ({ value }) => encode(value),
  space: ({ value }) => value,
  line: () => ' ',
  break: () => '<br>',
  block: () => '<br><br>',
  mark({ value, side }, { writing: { spelling } }) {
    const names: Record<string, string> = {
      strong: spelling.strongElement,
      emphasis: spelling.emphasisElement,
      delete: 'del',
    }
    return `<${side === 'open' ? '' : '/'}${names[value] ?? 'code'}>`
  },
  gap: writeGap,
  link: ({ side, value }) =>
    side === 'open' ? `<a href="${encode(value).replaceAll('"', '&quot;')}">` : '</a>',
  image: ({ value }) => `<img src="${encode(value).replaceAll('"', '&quot;')}">`,
  tag: ({ value }) => value,
  hidden: () => '',
}

function writeGap({ side, value, isRaw }: Token, output: Output): string {
  output.isRaw = side === 'open' || isRaw
  if (output.writing.spelling.gap !== '') return output.writing.spelling.gap
  return side === 'open' ? `{{c${value}::` : '}}'
}

/** What a reader sees after the token that is written. */
function textAfter({ following, writing }: Output): string {
  const visible = following.map(({ kind, value }) => {
    if (kind === 'word') return value
    if (kind === 'mark') return '*'
    if (kind === 'link') return value === '' ? '' : '['
    return kind === 'space' ? ' ' : '\n'
  })
  return visible.join('') + (following.length < 39 ? writing.after : '')
}

/** Backticks that the code does not have. */
function fenceFor(following: readonly Token[]): string {
  const end = following.findIndex(({ kind, side }) => kind === 'mark' && side === 'close')
  const code = following.slice(0, end === -1 ? undefined : end).map(({ value }) => value)
  const runs = code.join('').match(/`+/g) ?? []
  return '`'.repeat(runs.some((run) => run.length === 1) ? 2 : 1)
}
