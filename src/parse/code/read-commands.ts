import type { Command } from '../../tree/index.js'
import { type CandidatePlace, isOnlyAssignment, isShellStatement } from '../classify/index.js'
import type { ShapeContext } from '../shapes/shape.js'
import { type LineOutline, outlineOf } from './line-outline.js'
import type { LogicalLine, TextLine } from './logical-lines.js'
import { outputRows } from './output-rows.js'
import { isOptionLine, optionOf } from './read-options.js'

/** Reads the commands of a code block, with the comments right above or after them and the option lines below them. */
export function readCommands(
  block: readonly LogicalLine[],
  place: CandidatePlace,
  description: string | undefined,
  context: ShapeContext,
): Command[] {
  const lines = block.map(asComment)
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

/** Treats a line that begins with a letter of a non-Latin script as a comment: no program has such a name. */
function asComment(line: LogicalLine): LogicalLine {
  const isWords = line.kind === 'text' && /^(?!\p{sc=Latin})\p{L}/u.test(line.text)
  return isWords ? { kind: 'comment', text: line.text, indent: line.indent } : line
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
  const rows = outputRows(topLevel)
  const commands = context.createCommands(
    topLevel.map((line) => {
      const { text, comment, position } = line
      const commentAbove = outlined.get(line)?.commentAbove
      return {
        text,
        place,
        isInScript,
        isOutputRow: rows.has(line),
        isDescribed:
          comment !== undefined
            ? !isResult(comment)
            : // A comment above a longer line may be about all the lines below.
              (commentAbove !== undefined && !/\s/.test(text)) ||
              (description !== undefined && topLevel.length === 1),
        isOnlyLine: topLevel.length === 1,
        showsResult: comment !== undefined && isResult(comment),
        description: comment ?? commentAbove,
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
