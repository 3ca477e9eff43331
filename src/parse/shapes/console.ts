/*
 * ```console
 * user@host ~
 * $ docker network ls
 * NETWORK ID     NAME
 * ```
 */
import { type Command, createNode, type Shortcut, type Turn } from '../../tree/index.js'
import { blockDescription, describeCommands } from '../block-description.js'
import { type CodeLine, codeLines } from '../code/code-lines.js'
import { splitComment } from '../code/comment.js'
import { languageKind, languageOf } from '../code/language.js'
import { type JoinedLine, readLogicalLine } from '../code/logical-lines.js'
import { findPrompts, isFirstPromptLine, type PromptLine } from '../code/prompt.js'
import { isOptionLine } from '../code/read-options.js'
import { readKeyLine, shortcutsOf } from '../code/read-shortcuts.js'
import { areUnambiguousKeys } from '../keys.js'
import { readOption } from '../option.js'
import { collapseWhitespace } from '../whitespace.js'
import type { Shape, ShapeContext } from './shape.js'

export const console: Shape = {
  name: 'console',
  read(siblings, index, context) {
    const code = siblings[index]
    if (code?.type !== 'code') return undefined
    const lines = codeLines(code, context.source)
    const prompts = findPrompts(
      lines.map(({ text }) => text),
      languageKind(code) === 'console',
    )
    if (!prompts.some((prompt) => prompt !== undefined)) return undefined
    const { turns, commands, shortcuts } = readTurns(lines, prompts, context)
    describeCommands(commands, blockDescription(siblings, index), siblings, index)
    const example = createNode('example', code.position, {
      lang: languageOf(code),
      value: code.value,
      turns,
      children: commands,
    })
    return { nodes: [example, ...shortcuts], consumed: 1 }
  },
}

function readTurns(
  lines: readonly CodeLine[],
  prompts: readonly (PromptLine | undefined)[],
  context: ShapeContext,
): { turns: Turn[]; commands: Command[]; shortcuts: Shortcut[] } {
  const shortcuts: Shortcut[] = []
  const turns: Turn[] = []
  const commands: Command[] = []
  const typed = lines.map((line, index) => withoutPrompt(line, prompts[index]))
  const turnEnds = endsOfTurns(prompts)
  let promptAbove = ''
  let comment: string | undefined
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const promptLine = prompts[index]
    if (!line) break
    const turn = turns.at(-1)
    if (promptLine) {
      const joined = readLogicalLine(typed, index, ['#'], turnEnds[index])
      const last = index + joined.lineCount - 1
      const command = readCommand(typed, index, joined, promptLine, comment, context)
      const prompt = promptLine.prompt.trim()
      turns.push({
        prompt: promptAbove === '' ? prompt : `${promptAbove}\n${prompt}`,
        command: command?.value ?? joined.text,
        output: '',
      })
      if (command) commands.push(command)
      promptAbove = ''
      comment = undefined
      index = last
      continue
    }
    comment = undefined
    const owner = commands.at(-1)
    const keys = readShortcuts(line)
    const commentText = /^\s*#+\s+(\S.*)$/.exec(line.text)?.[1]
    if (commentText !== undefined && prompts[index + 1]) comment = commentText
    else if (keys.length > 0) shortcuts.push(...keys)
    else if (prompts[index + 1] && isFirstPromptLine(line.text.trimEnd())) promptAbove = line.text.trim()
    else if (owner && /^\s/.test(line.text) && isDescribedOption(index)) addOption(owner, line)
    else if (turn) turn.output += turn.output === '' ? line.text : `\n${line.text}`
  }
  return { turns, commands, shortcuts }

  /** Whether a line is an option instead of output: `  -u   # UTF8 mode`, or next to an option with such a comment. */
  function isDescribedOption(index: number): boolean {
    const isOption = (at: number) => isOptionLine(splitComment(lines[at]?.text.trim() ?? '', ['#']).command)
    const isDescribed = (at: number) =>
      isOption(at) && splitComment(lines[at]?.text.trim() ?? '', ['#']).comment !== undefined
    return isOption(index) && [index, index - 1, index + 1].some(isDescribed)
  }

  function addOption(owner: Command, line: CodeLine): void {
    const { command, comment: description } = splitComment(line.text, ['#'])
    const from = command.length - command.trimStart().length
    owner.children.push(
      readOption(collapseWhitespace(command), owner.syntax, line.position(from, command.length), description),
    )
  }
}

/** Reads shortcuts between commands: `C-b d   # detach`. */
function readShortcuts(line: CodeLine): Shortcut[] {
  const { command, comment } = splitComment(line.text, ['#'])
  const keys = readKeyLine(command.trim())
  if (!keys?.some(areUnambiguousKeys) || comment === undefined) return []
  const from = command.length - command.trimStart().length
  return shortcutsOf(
    { text: command.trim(), position: line.position(from, command.trimEnd().length), comment },
    keys,
  )
}

/** Returns a line as it was typed: without its prompt, or without the `> ` of a continued line. */
function withoutPrompt(line: CodeLine, promptLine: PromptLine | undefined): CodeLine {
  const length = promptLine ? promptLine.prompt.length : (/^\s*>\s/.exec(line.text)?.[0].length ?? 0)
  if (length === 0) return line
  return {
    text: line.text.slice(length),
    position: (start, end) => line.position(start + length, end + length),
  }
}

/** Returns for each line the index at which the next turn begins. */
function endsOfTurns(prompts: readonly (PromptLine | undefined)[]): number[] {
  const ends: number[] = []
  let end = prompts.length
  for (let index = prompts.length - 1; index >= 0; index -= 1) {
    ends[index] = end
    if (isNewTurn(prompts[index])) end = index
  }
  return ends
}

/** Whether a line begins a new turn; `> ` is the shell's prompt for continued lines. */
function isNewTurn(promptLine: PromptLine | undefined): boolean {
  return promptLine !== undefined && promptLine.prompt.trim() !== '>'
}

function readCommand(
  lines: readonly CodeLine[],
  index: number,
  { text, comment, lineCount, endColumn }: JoinedLine,
  { isUnambiguous }: PromptLine,
  commentAbove: string | undefined,
  context: ShapeContext,
): Command | undefined {
  const first = lines[index]
  const last = lines[index + lineCount - 1]
  if (!first || !last) return undefined
  const position = { start: first.position(0, 1).start, end: last.position(0, endColumn).end }
  const [node] = context.createCommands(
    [
      {
        text,
        place: isUnambiguous ? 'prompt' : 'ambiguous-prompt',
        // In a session, text after `#` may be output, so it isn't a signal for a command.
        isDescribed: false,
        description: comment ?? commentAbove,
        position,
      },
    ],
    'console',
  )
  return node
}
