import { escapeText } from './escape-text.js'
import type { Token } from './token.js'
import type { WriteContext } from './write-context.js'

/** Output and state of the writer. */
interface Output {
  text: string
  isRaw: boolean
  isInLink: boolean
  /** The backticks around the current code span. */
  fence: string
  /** Tokens after the current one. */
  following: readonly Token[]
  context: WriteContext
}

type TokenWriter = (token: Token, output: Output) => string

/**
 * Writes tokens as Markdown or HTML, depending on where they will be inserted.
 *
 * @param tokens the tokens to write, which may be a part of the new text
 * @param context where they will be inserted
 */
export function writeTokens(tokens: readonly Token[], context: WriteContext): string {
  const output: Output = {
    text: '',
    isRaw: context.isRaw,
    isInLink: false,
    fence: '`',
    following: tokens,
    context,
  }
  const writers = context.lineKind === 'html' ? htmlWriters : markdownWriters
  tokens.forEach((token, index) => {
    output.following = tokens.slice(index + 1, index + 40)
    output.text += writers[token.kind](token, output)
  })
  return output.text
}

const markdownWriters: Readonly<Record<Token['kind'], TokenWriter>> = {
  word({ value }, output) {
    const { context, isRaw, text } = output
    if (isRaw) return context.lineKind === 'cell' ? value.replaceAll('|', '\\|') : value
    if (output.isInLink && /^[[\]`]$/.test(value)) return `\\${value}`
    const line = text.slice(text.lastIndexOf('\n') + 1)
    const before = text.includes('\n') ? line.slice(context.indentation.length) : context.before + line
    return escapeText(value, before, textAfter(output), context)
  },
  space: ({ value }) => value,
  line: () => ' ',
  break({ value }, { context, isRaw, text }) {
    const { lineKind, style, indentation } = context
    if (lineKind === 'code') return value.replaceAll('\n', style.lineEnd + indentation)
    if (isRaw) return ' '
    // A backslash directly after a URL would become part of it.
    const isAfterUrl = /(?:https?:\/\/|www\.)\S*$/i.test(context.before + text)
    if (lineKind === 'flow') return (isAfterUrl ? '  ' : style.hardBreak) + style.lineEnd + indentation
    return lineKind === 'answer' ? style.lineEnd + indentation : '<br>'
  },
  block(_, { context: { lineKind, style, indentation } }) {
    const newLine = style.lineEnd + indentation
    if (lineKind === 'flow') return style.lineEnd + indentation.trimEnd() + newLine
    return lineKind === 'answer' || lineKind === 'code' ? newLine : '<br><br>'
  },
  mark(token, output) {
    const { style, lineKind } = output.context
    if (lineKind === 'code') return ''
    if (token.value === 'strong') return style.strong
    if (token.value === 'delete') return '~~'
    if (token.value === 'emphasis') return style.emphasis
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

const htmlWriters: Readonly<Record<Token['kind'], TokenWriter>> = {
  word: ({ value }) => encode(value),
  space: ({ value }) => value,
  line: () => ' ',
  break: () => '<br>',
  block: () => '<br><br>',
  mark({ value, side }, { context: { style } }) {
    const names: Record<string, string> = {
      strong: style.strongElement,
      emphasis: style.emphasisElement,
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
  if (output.context.style.gap !== '') return output.context.style.gap
  return side === 'open' ? `{{c${value}::` : '}}'
}

/** Returns the visible text after the current token. */
function textAfter({ following, context }: Output): string {
  const visible = following.map(({ kind, value }) => {
    if (kind === 'word') return value
    if (kind === 'mark') return '*'
    if (kind === 'link') return value === '' ? '' : '['
    return kind === 'space' ? ' ' : '\n'
  })
  return visible.join('') + (following.length < 39 ? context.after : '')
}

/** Returns a run of backticks that doesn't occur in the code. */
function fenceFor(following: readonly Token[]): string {
  const end = following.findIndex(({ kind, side }) => kind === 'mark' && side === 'close')
  const code = following.slice(0, end === -1 ? undefined : end).map(({ value }) => value)
  const runs = code.join('').match(/`+/g) ?? []
  return '`'.repeat(runs.some((run) => run.length === 1) ? 2 : 1)
}
