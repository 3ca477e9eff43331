/**
 * The words of a command line, told apart, as HTML. A notebook has thousands of them, on cards and on the sheet: to make
 * a tree of each and to serialize that takes ten times as long.
 *
 *     docker run -d --name web1 $(docker images -q) | grep x
 *     prog   sub opt opt   arg  operand              operator
 */
import type { ShellLine, ShellWord, SimpleCommand, Span, WordRole } from '../../shell/index.js'

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
  html: string
  /** Whether it stays with the token after it, as `-t` does with its argument. */
  joins: boolean
}

const made = new WeakMap<ShellLine, string>()

/** @returns a `code` element */
export function syntaxLine(line: ShellLine): string {
  const known = made.get(line)
  if (known !== undefined) return known
  const html = `<code class="line" dir="ltr" translate="no">${keepTogether(line.value, tokensOf(line))}</code>`
  made.set(line, html)
  return html
}

/** As `hast-util-to-html` escapes text. */
function escaped(text: string): string {
  return /[<&]/.test(text) ? text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;') : text
}

function span(className: string, html: string): string {
  return `<span class="${className}">${html}</span>`
}

function tokensOf({ value, commands, operators }: ShellLine): Token[] {
  const tokens = commands.flatMap((command, index) => wordsOf(command, value, index > 0))
  for (const { start, end } of operators)
    tokens.push({ start, end, joins: true, html: span('operator', escaped(value.slice(start, end))) })
  return inOrder(tokens, 0, value.length)
}

/** @param follows whether the command comes after an operator; its program then stays with its first word */
function wordsOf({ words }: SimpleCommand, value: string, follows = false): Token[] {
  return words.map((word, index) => ({
    start: word.start,
    end: word.end,
    joins:
      words[index + 1]?.role === 'argument' ? word.role === 'option' : follows && word.role === 'program',
    html: wordHtml(word, value),
  }))
}

function wordHtml(word: ShellWord, value: string): string {
  const text = value.slice(word.start, word.end)
  const name = word.role === 'option' && word.attached !== undefined ? text.indexOf('=') + 1 : 0
  if (name > 0) {
    const rest = { ...word, start: word.start + name, role: 'argument' as const }
    const option = span('opt', escaped(text.slice(0, name)))
    return text.length > unbroken
      ? `${option}<wbr>${wordHtml(rest, value)}`
      : span('pair', option + wordHtml(rest, value))
  }
  const long = word.end - word.start > unbroken ? ' long' : ''
  return span(classes[word.role] + long, insideWord(word, value))
}

/** Placeholders, choices and substituted commands in a word. */
function insideWord(word: ShellWord, value: string): string {
  const { start, end } = word
  if (word.placeholders.length === 0 && !word.choices && !word.commands)
    return escaped(value.slice(start, end))
  const placeholders =
    word.choices && word.placeholders.length === 0 && !word.commands ? [word] : word.placeholders
  const tokens = [
    ...placeholders.map(
      (span): Token => ({
        start: span.start,
        end: span.end,
        joins: false,
        html: `<var>${escaped(value.slice(span.start, span.end))}</var>`,
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
function fill(value: string, start: number, end: number, tokens: readonly Token[]): string {
  let html = ''
  let at = start
  for (const token of tokens) {
    html += escaped(value.slice(at, token.start)) + token.html
    at = token.end
  }
  return html + escaped(value.slice(at, end))
}

/** Wraps an option and its argument, or an operator and its word, so that a line breaks before both. */
function keepTogether(value: string, tokens: readonly Token[]): string {
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
    runs.push(
      run.length === 1
        ? first
        : { start, end, joins: false, html: span('pair', fill(value, start, end, run)) },
    )
  }
  return fill(value, 0, value.length, runs)
}
