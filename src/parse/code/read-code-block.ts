import type { Code } from 'mdast'
import type { Position } from 'unist'
import { type Command, createNode, type NotesContent, type Option, type Shortcut } from '../../tree/index.js'
import {
  type CandidatePlace,
  isOnlyAssignment,
  isProgramName,
  isShellStatement,
  startsWithOption,
} from '../classify/index.js'
import { splitAlternatives } from '../connecting-words.js'
import { isKeyList, listedKeys } from '../key-list.js'
import { areUnambiguousKeys, readKeys } from '../keys.js'
import { readOption, readOptionSyntax } from '../option.js'
import type { ShapeContext } from '../shapes/shape.js'
import { collapseWhitespace } from '../whitespace.js'
import { codeLines } from './code-lines.js'
import { commentMarks } from './comment.js'
import { isLabelComment } from './label-comment.js'
import { type LanguageKind, languageKind, languageName } from './language.js'
import { type LogicalLine, logicalLines } from './logical-lines.js'
import { splitColumns } from './split-columns.js'

type TextLine = Extract<LogicalLine, { kind: 'text' }>

const placeByLanguage: Readonly<Record<LanguageKind, CandidatePlace>> = {
  shell: 'shell-code',
  console: 'shell-code',
  none: 'plain-code',
  other: 'other-code',
}

/**
 * Reads a code block without prompts: commands with their comments and options, or keyboard shortcuts.
 *
 * @param description the text that introduces the block: a single command has it, and so does a single shortcut
 */
export function readCodeBlock(
  code: Code,
  description: string | undefined,
  context: ShapeContext,
): NotesContent[] {
  const markers = commentMarks(languageName(code.lang))
  const kind = languageKind(code.lang)
  const joinedLines = logicalLines(codeLines(code, context.source), markers)
  const lines = kind === 'other' ? joinedLines : splitColumns(joinedLines)
  const texts = lines.filter((line): line is TextLine => line.kind === 'text')
  const shortcuts = readShortcuts(texts, description)
  if (shortcuts) return shortcuts
  const options = readOptionBlock(texts, context)
  const commands = options
    ? []
    : [
        ...readInfoString(code, kind, texts, context),
        ...readCommands(lines, placeOf(kind, code, texts), description, context),
      ]
  return [
    createNode('example', code.position, {
      lang: code.lang ?? undefined,
      value: code.value,
      children: commands,
    }),
  ]
}

/** Text that is no language can be the program that the lines start with: ```` ```git ````. */
function placeOf(kind: LanguageKind, { lang }: Code, texts: readonly TextLine[]): CandidatePlace {
  const startsWithName = texts.filter(({ text }) => text.startsWith(`${lang} `)).length
  return kind === 'other' && startsWithName > 0 && startsWithName * 2 >= texts.length
    ? 'plain-code'
    : placeByLanguage[kind]
}

/** Reads a command that was written on the line of the fence, where the language should be: ```` ```git log ````. */
function readInfoString(
  code: Code,
  kind: LanguageKind,
  texts: readonly TextLine[],
  { source, createCommands }: ShapeContext,
): Command[] {
  const { lang, meta } = code
  if (kind !== 'other' || !lang || !meta || !isProgramName(lang) || /[{}"'=]/.test(meta)) return []
  const value = collapseWhitespace(`${lang} ${meta}`)
  // The first line repeats it.
  if (texts[0]?.text === value) return []
  const start = code.position?.start.offset ?? 0
  const at = source.text.indexOf(lang, start)
  const position = source.position(at, source.text.indexOf(meta, at) + meta.length)
  const [command] = createCommands([{ text: value, place: 'info-string', position }], 'code-block')
  return command ? [command] : []
}

/** Reads a block in which at least half of the lines are keys, and one can't be anything else. */
function readShortcuts(
  texts: readonly TextLine[],
  description: string | undefined,
): NotesContent[] | undefined {
  const areListed =
    texts.every(({ comment }) => comment !== undefined) && isKeyList(texts.map(({ text }) => text))
  const keys = texts.map(({ text }) => readKeyLine(text) ?? listedLine(text, areListed))
  const allKeys = keys.flatMap((lineKeys) => lineKeys ?? [])
  const keyLineCount = keys.filter(Boolean).length
  if (keyLineCount === 0 || keyLineCount * 2 < texts.length) return undefined
  if (!areListed && !allKeys.some(areUnambiguousKeys)) return undefined
  return texts.flatMap((line, index): NotesContent[] => {
    const lineKeys = keys[index]
    if (!lineKeys) {
      const children = [{ type: 'code' as const, value: line.text, position: line.position }]
      return [createNode('prose', line.position, { children })]
    }
    const comment = line.comment ?? (texts.length === 1 ? description : undefined)
    return shortcutsOf({ ...line, comment }, lineKeys)
  })
}

function listedLine(text: string, areListed: boolean): string[][][] | undefined {
  const keys = areListed ? listedKeys(text) : undefined
  return keys && [keys]
}

/** Returns the shortcuts of a line, each with its position. */
export function shortcutsOf(
  line: { text: string; position: Position; comment: string | undefined },
  keys: readonly string[][][],
): Shortcut[] {
  const parts = keys.length === 1 ? [line.text] : splitAlternatives(line.text)
  let from = 0
  return keys.map((chords, index) => {
    const part = parts[index] ?? line.text
    const at = line.text.indexOf(part, from)
    from = at + part.length
    return createNode('shortcut', subPosition(line.position, at, part.length), {
      keys: chords,
      description: line.comment,
    })
  })
}

/** Returns the position of a part of a line, by columns. */
function subPosition({ start }: Position, at: number, length: number): Position {
  const point = (by: number) => ({
    line: start.line,
    column: start.column + by,
    ...(start.offset === undefined ? {} : { offset: start.offset + by }),
  })
  return { start: point(at), end: point(at + length) }
}

/** Reads the keys of a line: one shortcut, or several alternatives (`n or N`). */
export function readKeyLine(text: string): string[][][] | undefined {
  const whole = readKeys(text)
  if (whole) return [whole]
  const parts = splitAlternatives(text).map(readKeys)
  const [first, ...others] = parts
  // `C-b { or }`: the first chord applies to all alternatives.
  if (first && first.length > 1 && others.length > 0 && others.every((keys) => keys?.length === 1))
    return [first]
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : undefined
}

/** Reads a block of only options, which belong to the command above. */
function readOptionBlock(texts: readonly TextLine[], context: ShapeContext): Option[] | undefined {
  if (texts.length === 0 || !texts.every(({ text }) => isOptionLine(text))) return undefined
  const owner = context.optionOwner()
  if (!owner) return undefined
  const options = texts.map((line) => optionOf(line, owner))
  owner.children.push(...options)
  return options
}

/** Whether a line is an option with at most one argument: `-u`, `-S ~/.tmux.socket`, `-a, --attach`. */
export function isOptionLine(text: string): boolean {
  if (!startsWithOption(text)) return false
  const syntax = readOptionSyntax(text)
  return syntax !== undefined && !/\s\S+\s\S/.test(syntax.argument ?? '')
}

function optionOf({ text, position, comment }: TextLine, owner: Command): Option {
  return readOption(collapseWhitespace(text), owner.syntax, position, comment)
}

function readCommands(
  lines: readonly LogicalLine[],
  place: CandidatePlace,
  description: string | undefined,
  context: ShapeContext,
): Command[] {
  const outlined = outlineOf(lines)
  const commandLines = createLineCommands(lines, outlined, place, description, context)
  const commands: Command[] = []
  for (const line of lines) {
    if (line.kind !== 'text') continue
    const owner = commands.at(-1)
    const command = commandLines.get(line)
    if (owner && isOptionLine(line.text)) owner.children.push(optionOf(line, owner))
    else if (command && outlined.get(line)?.isIndented === false) commands.push(command)
  }
  return commands
}

/** What surrounds a line of code. */
interface LineOutline {
  /** The comment right above it. */
  commentAbove: string | undefined
  /** Whether it is indented more than the first line of its paragraph. */
  isIndented: boolean
}

function outlineOf(lines: readonly LogicalLine[]): ReadonlyMap<LogicalLine, LineOutline> {
  const outlined = new Map<LogicalLine, LineOutline>()
  let commentAbove: string | undefined
  let baseIndent: number | undefined
  for (const line of lines) {
    if (line.kind === 'text') {
      baseIndent ??= line.indent
      outlined.set(line, { commentAbove: nonEmpty(commentAbove), isIndented: line.indent > baseIndent })
      commentAbove = undefined
      continue
    }
    // Consecutive comment lines are joined; a blank line ends the comment.
    commentAbove =
      line.kind === 'blank'
        ? undefined
        : joinComments(baseIndent === undefined ? commentAbove : undefined, line.text)
    baseIndent = undefined
  }
  return outlined
}

/** Joins comment lines, leaving out labels and links. */
function joinComments(above: string | undefined, text: string): string | undefined {
  if (isLabelComment(text) || /^(?:[\w ]{1,20}:?\s*)?https?:\/\/\S+$/i.test(text)) return above
  return above === undefined ? text : `${above} ${text}`
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}

const opening =
  /^(?:if|for|while|until|case|select|function|switch|begin|foreach)\b|^\w[\w-]*\s*\(\)\s*\{|\{$/
const closing = /^(?:fi|done|esac|end|endif|\})(?:\s|;|$)|;\s*(?:done|fi|esac|end|\})\s*(?:[|&>].*)?$/

/** Creates the commands of a block, by line. Lines of a loop or function are none. */
function createLineCommands(
  lines: readonly LogicalLine[],
  outlined: ReadonlyMap<LogicalLine, LineOutline>,
  place: CandidatePlace,
  description: string | undefined,
  context: ShapeContext,
): ReadonlyMap<LogicalLine, Command> {
  const topLevel = topLevelLines(lines)
  const isInScript = lines.some(
    (line) => line.kind === 'text' && (isOnlyAssignment(line.text) || isShellStatement(line.text)),
  )
  const commands = context.createCommands(
    topLevel.map((line) => {
      const { text, comment, position } = line
      return {
        text,
        place,
        isInScript,
        isDescribed:
          comment !== undefined ? !isResult(comment) : description !== undefined && topLevel.length === 1,
        showsResult: comment !== undefined && isResult(comment),
        description: comment ?? outlined.get(line)?.commentAbove,
        position,
      }
    }),
    'code-block',
  )
  return new Map(
    topLevel.flatMap((line, index) => {
      const command = commands[index]
      return command ? [[line, command]] : []
    }),
  )
}

/** Whether a comment is a result instead of a description: `=> 3`, `/home/ada`. */
function isResult(comment: string): boolean {
  return /^(?:=>|->|→|⇒)|^(?:~|\.{1,2})?\/[\w./-]*$/.test(comment)
}

/** Returns the lines outside loops and functions, except options. */
function topLevelLines(lines: readonly LogicalLine[]): TextLine[] {
  const topLevel: TextLine[] = []
  let depth = 0
  for (const line of lines) {
    if (line.kind !== 'text' || isOptionLine(line.text)) continue
    const opens = opening.test(line.text)
    const closes = closing.test(line.text)
    const inside = depth > 0
    if (opens && !closes) depth += 1
    else if (closes && !opens && depth > 0) depth -= 1
    if (!inside && (!opens || closes)) topLevel.push(line)
  }
  return topLevel
}
