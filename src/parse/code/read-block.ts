import type { Code } from 'mdast'
import type { Position } from 'unist'
import { build, type Command, type NotesContent, type Option, type Shortcut } from '../../tree/index.js'
import { readCommandLine } from '../command-line.js'
import { type CandidatePlace, isAssignmentAlone, isOptionAlone, isShellStatement } from '../evidence/index.js'
import { areSureKeys, readKeys, splitAlternatives } from '../keys.js'
import { readOption, readOptionSyntax } from '../option.js'
import type { ShapeContext } from '../shapes/shape.js'
import { foldWhiteSpace } from '../white-space.js'
import { codeLines } from './code-lines.js'
import { withColumns } from './columns.js'
import { commentMarks } from './comment.js'
import { type LanguageKind, languageKind, languageName } from './language.js'
import { type LogicalLine, logicalLines } from './logical-lines.js'

type TextLine = Extract<LogicalLine, { kind: 'text' }>

const places: Readonly<Record<LanguageKind, CandidatePlace>> = {
  shell: 'shell-code',
  console: 'shell-code',
  none: 'plain-code',
  other: 'other-code',
}

/**
 * Reads a block of code without prompts: its commands with their comments, options below them, or keys.
 *
 * @param described what introduces the block, for a command that has no comment
 */
export function readBlock(code: Code, described: string | undefined, context: ShapeContext): NotesContent[] {
  const marks = commentMarks(languageName(code.lang))
  const kind = languageKind(code.lang)
  const written = logicalLines(codeLines(code, context.source), marks)
  const lines = kind === 'other' ? written : withColumns(written)
  const texts = lines.filter((line): line is TextLine => line.kind === 'text')
  const shortcuts = readShortcuts(texts, described)
  if (shortcuts) return shortcuts
  const options = readOptionBlock(texts, context)
  const commands = options ? [] : readCommands(lines, places[kind], described, context)
  return [
    build('example', code.position, {
      lang: code.lang ?? undefined,
      value: code.value,
      children: commands,
    }),
  ]
}

/** A block in which most lines are keys and one can be nothing else. */
function readShortcuts(
  texts: readonly TextLine[],
  described: string | undefined,
): NotesContent[] | undefined {
  const keys = texts.map(({ text }) => readKeyLine(text))
  const read = keys.flatMap((one) => one ?? [])
  if (read.length === 0 || keys.filter(Boolean).length * 2 < texts.length || !read.some(areSureKeys))
    return undefined
  return texts.flatMap((line, index): NotesContent[] => {
    const own = keys[index]
    if (!own) {
      const children = [{ type: 'code' as const, value: line.text, position: line.position }]
      return [build('prose', line.position, { children })]
    }
    const comment = line.comment ?? (texts.length === 1 ? described : undefined)
    return shortcutsOf({ ...line, comment }, own)
  })
}

/** The shortcuts of a line, each in its place. */
export function shortcutsOf(
  line: { text: string; position: Position; comment: string | undefined },
  keys: readonly string[][][],
): Shortcut[] {
  const parts = keys.length === 1 ? [line.text] : splitAlternatives(line.text)
  let from = 0
  return keys.map((own, index) => {
    const part = parts[index] ?? line.text
    const at = line.text.indexOf(part, from)
    from = at + part.length
    return build('shortcut', within(line.position, at, part.length), { keys: own, description: line.comment })
  })
}

/** A part of a line of code, by columns. */
function within({ start }: Position, at: number, length: number): Position {
  const point = (by: number) => ({
    line: start.line,
    column: start.column + by,
    ...(start.offset === undefined ? {} : { offset: start.offset + by }),
  })
  return { start: point(at), end: point(at + length) }
}

/** The keys of a line: one way to press them, or several (`n or N`). */
export function readKeyLine(text: string): string[][][] | undefined {
  const whole = readKeys(text)
  if (whole) return [whole]
  const parts = splitAlternatives(text).map(readKeys)
  const [first, ...others] = parts
  // `C-b { or }`: the chord before the first belongs to all.
  if (first && first.length > 1 && others.length > 0 && others.every((keys) => keys?.length === 1))
    return [first]
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : undefined
}

/** A block of options alone belongs to the command above it. */
function readOptionBlock(texts: readonly TextLine[], context: ShapeContext): Option[] | undefined {
  if (texts.length === 0 || !texts.every(({ text }) => isOptionLine(text))) return undefined
  const owner = context.optionOwner()
  if (!owner) return undefined
  const options = texts.map((line) => optionOf(line, owner))
  owner.children.push(...options)
  return options
}

/** `-u`, `-S ~/.tmux.socket`, `-a, --attach`: an option with one argument at most. */
export function isOptionLine(text: string): boolean {
  if (!isOptionAlone(text)) return false
  const syntax = readOptionSyntax(text)
  return syntax !== undefined && !/\s\S+\s\S/.test(syntax.argument ?? '')
}

function optionOf({ text, position, comment }: TextLine, owner: Command): Option {
  return readOption(foldWhiteSpace(text), owner.syntax, position, comment)
}

function readCommands(
  lines: readonly LogicalLine[],
  place: CandidatePlace,
  described: string | undefined,
  context: ShapeContext,
): Command[] {
  const judged = judgeLines(lines, place, described, context)
  const commands: Command[] = []
  let above: string | undefined
  let base: number | undefined
  for (const line of lines) {
    if (line.kind !== 'text') {
      // Several lines of comment are one; a blank line ends what they speak of.
      above =
        line.kind === 'blank' ? undefined : joinedComment(base === undefined ? above : undefined, line.text)
      base = undefined
      continue
    }
    base ??= line.indent
    const owner = commands.at(-1)
    if (owner && isOptionLine(line.text)) owner.children.push(optionOf(line, owner))
    else if (line.indent <= base && judged.has(line))
      commands.push(commandOf(line, line.comment ?? nonEmpty(above), line.position, context))
  }
  const [only] = commands
  if (only && commands.length === 1 && described !== undefined) only.description ??= described
  return commands
}

/** Several lines of comment are one; where to read more is no description. */
function joinedComment(above: string | undefined, text: string): string | undefined {
  if (/^(?:[\w ]{1,20}:?\s*)?https?:\/\/\S+$/i.test(text)) return above
  return above === undefined ? text : `${above} ${text}`
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}

function commandOf(
  line: TextLine,
  description: string | undefined,
  position: Position,
  { source }: ShapeContext,
): Command {
  const value = line.isScript ? line.text : foldWhiteSpace(line.text)
  return build('command', position, {
    value,
    syntax: readCommandLine(value, position, source),
    description,
    origin: 'code-block',
    children: [],
  })
}

const opening =
  /^(?:if|for|while|until|case|select|function|switch|begin|foreach)\b|^\w[\w-]*\s*\(\)\s*\{|\{$/
const closing = /^(?:fi|done|esac|end|endif|\})(?:\s|;|$)|;\s*(?:done|fi|esac|end|\})\s*(?:[|&>].*)?$/

/** The lines that are commands. Lines of a loop or a function are parts of a script. */
function judgeLines(
  lines: readonly LogicalLine[],
  place: CandidatePlace,
  described: string | undefined,
  context: ShapeContext,
): ReadonlySet<LogicalLine> {
  const outside = linesOutside(lines)
  const isInScript = lines.some(
    (line) => line.kind === 'text' && (isAssignmentAlone(line.text) || isShellStatement(line.text)),
  )
  const verdicts = context.areCommands(
    outside.map(({ text, comment, position }) => ({
      text,
      place,
      isInScript,
      isDescribed:
        comment !== undefined ? !isResult(comment) : described !== undefined && outside.length === 1,
      showsResult: comment !== undefined && isResult(comment),
      position,
    })),
  )
  return new Set(outside.filter((_, index) => verdicts[index]))
}

/** `=> 3`, `/home/ada`: what a line gives, not what it does. */
function isResult(comment: string): boolean {
  return /^(?:=>|->|→|⇒)|^(?:~|\.{1,2})?\/[\w./-]*$/.test(comment)
}

/** The lines outside of loops and functions that are no options. */
function linesOutside(lines: readonly LogicalLine[]): TextLine[] {
  const outside: TextLine[] = []
  let depth = 0
  for (const line of lines) {
    if (line.kind !== 'text' || isOptionLine(line.text)) continue
    const opens = opening.test(line.text)
    const closes = closing.test(line.text)
    const inside = depth > 0
    if (opens && !closes) depth += 1
    else if (closes && !opens && depth > 0) depth -= 1
    if (!inside && (!opens || closes)) outside.push(line)
  }
  return outside
}
