/**
 * The words of a command line, told apart.
 *
 *     docker run -d --name web1 $(docker images -q) | grep x
 *     prog   sub opt opt   arg  operand              operator
 */
import type { ElementContent } from 'hast'
import type { ShellLine, ShellWord, SimpleCommand, Span, WordRole } from '../../shell/index.js'
import { type Child, element } from './element.js'

const classes: Readonly<Record<WordRole, string>> = {
  assignment: 'operand',
  wrapper: 'prog',
  program: 'prog',
  subcommand: 'sub',
  option: 'opt',
  argument: 'arg',
  operand: 'operand',
  terminator: 'operator',
  redirect: 'operand',
}

/** Longest run of characters that is kept on one line: less than what a phone shows. */
const unbroken = 30

interface Token extends Span {
  render(): Child[]
  /** Whether it stays with the token after it, as `-t` does with its argument. */
  joins: boolean
}

export function syntaxLine(line: ShellLine): ElementContent {
  return element(
    'code',
    { className: ['line'], dir: 'ltr', translate: 'no' },
    keepTogether(line.value, tokensOf(line)),
  )
}

function tokensOf({ value, commands, operators }: ShellLine): Token[] {
  const tokens = commands.flatMap((command, index) => wordsOf(command, value, index > 0))
  for (const { start, end } of operators)
    tokens.push({ start, end, joins: true, render: () => [operator(value.slice(start, end))] })
  return inOrder(tokens, 0, value.length)
}

function operator(text: string): ElementContent {
  return element('span', { className: ['operator'] }, text)
}

/** @param follows whether the command comes after an operator; its program then stays with its first word */
function wordsOf({ words }: SimpleCommand, value: string, follows = false): Token[] {
  return words.map((word, index) => ({
    start: word.start,
    end: word.end,
    joins:
      words[index + 1]?.role === 'argument' ? word.role === 'option' : follows && word.role === 'program',
    render: () => renderWord(word, value),
  }))
}

function renderWord(word: ShellWord, value: string): Child[] {
  const text = value.slice(word.start, word.end)
  const name = word.role === 'option' && word.attached !== undefined ? text.indexOf('=') + 1 : 0
  if (name > 0) {
    const rest = { ...word, start: word.start + name, role: 'argument' as const }
    const option = element('span', { className: ['opt'] }, text.slice(0, name))
    return text.length > unbroken
      ? [option, element('wbr', {}), ...renderWord(rest, value)]
      : [element('span', { className: ['pair'] }, option, renderWord(rest, value))]
  }
  const long = word.end - word.start > unbroken ? ['long'] : []
  return [element('span', { className: [classes[word.role], ...long] }, insideWord(word, value))]
}

/** Placeholders, choices and substituted commands in a word. */
function insideWord(word: ShellWord, value: string): Child[] {
  const { start, end } = word
  const placeholders =
    word.choices && word.placeholders.length === 0 && !word.commands ? [word] : word.placeholders
  const tokens = [
    ...placeholders.map(
      (span): Token => ({
        start: span.start,
        end: span.end,
        joins: false,
        render: () => [element('var', {}, value.slice(span.start, span.end))],
      }),
    ),
    ...(word.commands ?? []).flatMap((command) => wordsOf(command, value)),
  ]
  return fill(value, start, end, inOrder(tokens, start, end))
}

/** Tokens sorted; those that overlap or leave the text are dropped, so that no character is lost or doubled. */
function inOrder(tokens: readonly Token[], start: number, end: number): Token[] {
  let at = start
  const sorted = [...tokens].sort((one, other) => one.start - other.start)
  return sorted.filter((token) => {
    const fits = token.start >= at && token.end <= end && token.end > token.start
    if (fits) at = token.end
    return fits
  })
}

/** The text of a span with its tokens rendered, all else as it is. */
function fill(value: string, start: number, end: number, tokens: readonly Token[]): Child[] {
  const children: Child[] = []
  let at = start
  for (const token of tokens) {
    children.push(value.slice(at, token.start), ...token.render())
    at = token.end
  }
  return [...children, value.slice(at, end)].filter((child) => child !== '')
}

/** Wraps an option and its argument, or an operator and its word, so that a line breaks before both. */
function keepTogether(value: string, tokens: readonly Token[]): Child[] {
  const runs: Token[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const run: Token[] = []
    for (let token = tokens[index]; token; token = tokens[index]) {
      run.push(token)
      const next = tokens[index + 1]
      // A lone `.` or `&` at the end would stand on a line of its own.
      const isShortEnd = next === tokens.at(-1) && next !== undefined && next.end - next.start <= 2
      if (!(token.joins || isShortEnd) || !next || next.end - (run[0]?.start ?? 0) > unbroken) break
      index += 1
    }
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) continue
    const { start } = first
    const { end } = last
    const render = () => [element('span', { className: ['pair'] }, fill(value, start, end, run))]
    runs.push(run.length === 1 ? first : { start, end, joins: false, render })
  }
  return fill(value, 0, value.length, runs)
}
