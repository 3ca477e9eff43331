import type { Code, Text } from 'mdast'
import { type Command, type Concept, createNode, type NotesContent } from '../../tree/index.js'
import { type CandidatePlace, isProgramName } from '../classify/index.js'
import type { ShapeContext } from '../shapes/shape.js'
import { readTermList } from '../term-list.js'
import { collapseWhitespace } from '../whitespace.js'
import { codeLines } from './code-lines.js'
import { commentMarkersOf } from './comment.js'
import { isCommandLabel } from './label-comment.js'
import { type LanguageKind, languageKind, languageOf } from './language.js'
import { withoutNumbers } from './line-numbers.js'
import { outlineOf } from './line-outline.js'
import { type LogicalLine, logicalLines, type TextLine } from './logical-lines.js'
import { readCommands } from './read-commands.js'
import { readOptionBlock } from './read-options.js'
import { readShortcuts } from './read-shortcuts.js'
import { splitColumns } from './split-columns.js'

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
  const markers = commentMarkersOf(languageOf(code) ?? '')
  const kind = languageKind(code)
  const joinedLines = logicalLines(withoutNumbers(codeLines(code, context.source)), markers).map(withoutLabel)
  const lines = kind === 'other' ? joinedLines : splitColumns(joinedLines, kind !== 'none')
  const texts = lines.filter((line): line is TextLine => line.kind === 'text')
  const shortcuts = readShortcuts(withCommentsAbove(texts, lines), description)
  if (shortcuts) return shortcuts
  const options = readOptionBlock(texts, context)
  const commands = options
    ? []
    : [
        ...readInfoString(code, kind, texts, context),
        ...readCommands(lines, placeOf(kind, code, texts), description, context),
      ]
  const example = createNode('example', code.position, {
    lang: languageOf(code),
    value: code.value,
    children: commands,
  })
  if (kind !== 'none' || options) return [example]
  const read = new Set(commands.map(({ position }) => position?.start.line))
  const others = joinedLines.filter((line) => line.kind !== 'text' || !read.has(line.position.start.line))
  return [example, ...readTerms(others, context)]
}

/** Adds the comment above a line to those without one of their own. */
function withCommentsAbove(texts: readonly TextLine[], lines: readonly LogicalLine[]): TextLine[] {
  const outlined = outlineOf(lines)
  return texts.map((line) => {
    const comment = line.comment ?? outlined.get(line)?.commentAbove
    return comment === undefined ? line : { ...line, comment }
  })
}

/** Removes a label from a line: `Command: ls -l`. */
function withoutLabel(line: LogicalLine): LogicalLine {
  const [, before = '', label, text] =
    (line.kind === 'text' && /^((\p{L}[\p{L} ]{1,24}?)\s?[:：]\s+)(\S.*)$/u.exec(line.text)) || []
  if (line.kind !== 'text' || label === undefined || text === undefined || !isCommandLabel(label)) return line
  const { start, end } = line.position
  const { offset } = start
  const moved = {
    ...start,
    column: start.column + before.length,
    ...(offset === undefined ? {} : { offset: offset + before.length }),
  }
  return { ...line, text, position: { start: moved, end } }
}

/** Reads the lines of a block in no language that have a description, but aren't commands: `/home (the users' files)`. */
function readTerms(joinedLines: readonly LogicalLine[], context: ShapeContext): Concept[] {
  const texts = splitColumns(joinedLines, true).filter((line): line is TextLine => line.kind === 'text')
  const lines = texts.map(({ text, comment, position }): Text[] | undefined =>
    comment === undefined ? undefined : [{ type: 'text', value: `${text}: ${comment}`, position }],
  )
  return readTermList(lines, context).filter((concept) => concept !== undefined)
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
