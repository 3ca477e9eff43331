/**
 * Highlights command lines as HTML strings. A notebook has thousands of them, and building and serializing a hast tree
 * for each takes ten times as long.
 *
 *     docker run -d --name web1 $(docker images -q) | grep x
 *     prog   sub opt opt   arg  operand              operator
 */
import type { ShellLine, ShellWord, SimpleCommand, Span, WordRole } from '../../shell/index.js'

const classNameByRole: Readonly<Record<WordRole, string>> = {
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

/** Longest text kept on one line, in characters: fits on a phone. */
const maxUnbrokenLength = 30

interface Token extends Span {
  html: string
  /** Whether no line break may follow, as between `-t` and its argument. */
  joinsNext: boolean
}

const htmlByLine = new WeakMap<ShellLine, string>()

/**
 * Highlights a command line.
 *
 * @returns the HTML of a `code` element
 */
export function highlightCommandLine(line: ShellLine): string {
  const cachedHtml = htmlByLine.get(line)
  if (cachedHtml !== undefined) return cachedHtml
  const html = `<code class="line" dir="ltr" translate="no">${groupTokens(line.value, tokensOf(line))}</code>`
  htmlByLine.set(line, html)
  return html
}

/** Escapes text as `hast-util-to-html` does. */
function escapeText(text: string): string {
  return /[<&]/.test(text) ? text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;') : text
}

function span(className: string, html: string): string {
  return `<span class="${className}">${html}</span>`
}

function tokensOf({ value, commands, operators }: ShellLine): Token[] {
  const tokens = commands.flatMap((command, index) => tokensOfCommand(command, value, index > 0))
  for (const { start, end } of operators) {
    const className = `operator${longClass(end - start)}`
    tokens.push({ start, end, joinsNext: true, html: span(className, escapeText(value.slice(start, end))) })
  }
  return sortWithoutOverlaps(tokens, 0, value.length)
}

/** @param followsOperator whether the command follows an operator; if so, no line break after its program */
function tokensOfCommand({ words }: SimpleCommand, value: string, followsOperator = false): Token[] {
  return words.map((word, index) => ({
    start: word.start,
    end: word.end,
    joinsNext:
      words[index + 1]?.role === 'argument'
        ? word.role === 'option'
        : followsOperator && word.role === 'program',
    html: wordHtml(word, value),
  }))
}

function wordHtml(word: ShellWord, value: string): string {
  const text = value.slice(word.start, word.end)
  const optionNameLength = word.role === 'option' && word.attached !== undefined ? text.indexOf('=') + 1 : 0
  if (optionNameLength > 0) {
    const argument = { ...word, start: word.start + optionNameLength, role: 'argument' as const }
    const option = span('opt', escapeText(text.slice(0, optionNameLength)))
    return text.length > maxUnbrokenLength
      ? `${option}<wbr>${wordHtml(argument, value)}`
      : span('pair', option + wordHtml(argument, value))
  }
  return span(classNameByRole[word.role] + longClass(word.end - word.start), wordContent(word, value))
}

/** A long word or here-document may be broken anywhere. */
function longClass(length: number): string {
  return length > maxUnbrokenLength ? ' long' : ''
}

/** Renders a word with its placeholders, choices and command substitutions. */
function wordContent(word: ShellWord, value: string): string {
  const { start, end } = word
  if (word.placeholders.length === 0 && !word.choices && !word.commands)
    return escapeText(value.slice(start, end))
  const placeholders =
    word.choices && word.placeholders.length === 0 && !word.commands ? [word] : word.placeholders
  const tokens = [
    ...placeholders.map(
      ({ start: from, end: to }): Token => ({
        start: from,
        end: to,
        joinsNext: false,
        html: `<var>${escapeText(value.slice(from, to))}</var>`,
      }),
    ),
    ...(word.commands ?? []).flatMap((command) => tokensOfCommand(command, value)),
  ]
  return renderTokens(value, start, end, sortWithoutOverlaps(tokens, start, end))
}

/** Sorts tokens and drops overlapping or out-of-range ones, so that no character is lost or repeated. */
function sortWithoutOverlaps(tokens: readonly Token[], start: number, end: number): Token[] {
  let position = start
  const sorted = [...tokens].sort((a, b) => a.start - b.start)
  return sorted.filter((token) => {
    const isValid = token.start >= position && token.end <= end && token.end > token.start
    if (isValid) position = token.end
    return isValid
  })
}

/** Renders the tokens of a span and escapes the text between them. */
function renderTokens(value: string, start: number, end: number, tokens: readonly Token[]): string {
  let html = ''
  let position = start
  for (const token of tokens) {
    html += escapeText(value.slice(position, token.start)) + token.html
    position = token.end
  }
  return html + escapeText(value.slice(position, end))
}

/** Puts tokens that belong together, such as an option and its argument, into one element, so that no line break separates them. */
function groupTokens(value: string, tokens: readonly Token[]): string {
  const runs: Token[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const run: Token[] = []
    for (let token = tokens[index]; token; token = tokens[index]) {
      run.push(token)
      const next = tokens[index + 1]
      // Keep a final `.` or `&` from wrapping onto its own line.
      const isShortEnd = next === tokens.at(-1) && next !== undefined && next.end - next.start <= 2
      if (!(token.joinsNext || isShortEnd) || !next || next.end - (run[0]?.start ?? 0) > maxUnbrokenLength)
        break
      index += 1
    }
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) continue
    const { start } = first
    const { end } = last
    runs.push(
      run.length === 1
        ? first
        : { start, end, joinsNext: false, html: span('pair', renderTokens(value, start, end, run)) },
    )
  }
  return renderTokens(value, 0, value.length, runs)
}
