/*
 * ```console
 * user@host ~
 * $ docker network ls
 * NETWORK ID     NAME
 * ```
 */
import { build, type Command, type Shortcut, type Turn } from '../../tree/index.js'
import { type CodeLine, codeLines } from '../code/code-lines.js'
import { splitComment } from '../code/comment.js'
import { languageKind } from '../code/language.js'
import { findPrompts, isPromptAbove, type Prompted } from '../code/prompt.js'
import { isOptionLine, readKeyLine, shortcutsOf } from '../code/read-block.js'
import { readCommandLine } from '../command-line.js'
import { introduction } from '../introduction.js'
import { areSureKeys } from '../keys.js'
import { readOption } from '../option.js'
import { foldWhiteSpace } from '../white-space.js'
import type { Shape, ShapeContext } from './shape.js'

export const console: Shape = {
  name: 'console',
  read(siblings, index, context) {
    const code = siblings[index]
    if (code?.type !== 'code') return undefined
    const lines = codeLines(code, context.source)
    const prompts = findPrompts(
      lines.map(({ text }) => text),
      languageKind(code.lang) === 'console',
    )
    if (!prompts.some((prompt) => prompt !== undefined)) return undefined
    const { turns, commands, shortcuts } = readTurns(lines, prompts, context)
    const [only] = commands
    if (only && commands.length === 1) {
      const description = only.description ?? introduction(siblings, index)
      if (description !== undefined) only.description = description
    }
    const example = build('example', code.position, {
      lang: code.lang ?? undefined,
      value: code.value,
      turns,
      children: commands,
    })
    return { nodes: [example, ...shortcuts], consumed: 1 }
  },
}

function readTurns(
  lines: readonly CodeLine[],
  prompts: readonly (Prompted | undefined)[],
  context: ShapeContext,
): { turns: Turn[]; commands: Command[]; shortcuts: Shortcut[] } {
  const shortcuts: Shortcut[] = []
  const turns: Turn[] = []
  const commands: Command[] = []
  let above = ''
  let comment: string | undefined
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const prompted = prompts[index]
    if (!line) break
    const turn = turns.at(-1)
    if (prompted) {
      const last = continuedTo(lines, prompts, index)
      const command = readCommand(lines.slice(index, last + 1), prompted, comment, context)
      const mark = prompted.prompt.trim()
      turns.push({
        prompt: above === '' ? mark : `${above}\n${mark}`,
        command: command?.value ?? foldWhiteSpace(prompted.command),
        output: '',
      })
      if (command) commands.push(command)
      above = ''
      comment = undefined
      index = last
      continue
    }
    comment = undefined
    const owner = commands.at(-1)
    const keys = readShortcuts(line)
    const words = /^\s*#+\s+(\S.*)$/.exec(line.text)?.[1]
    if (words !== undefined && prompts[index + 1]) comment = words
    else if (keys.length > 0) shortcuts.push(...keys)
    else if (prompts[index + 1] && isPromptAbove(line.text.trimEnd())) above = line.text.trim()
    else if (owner && /^\s/.test(line.text) && isNotedOption(index)) addOption(owner, line)
    else if (turn) turn.output += turn.output === '' ? line.text : `\n${line.text}`
  }
  return { turns, commands, shortcuts }

  /** `  -u   # UTF8 mode` below a command is no output; nor is an option without words beside such a one. */
  function isNotedOption(index: number): boolean {
    const isOption = (at: number) => isOptionLine(splitComment(lines[at]?.text.trim() ?? '', ['#']).command)
    const isDescribed = (at: number) =>
      isOption(at) && splitComment(lines[at]?.text.trim() ?? '', ['#']).comment !== undefined
    return isOption(index) && [index, index - 1, index + 1].some(isDescribed)
  }

  function addOption(owner: Command, line: CodeLine): void {
    const { command, comment: meaning } = splitComment(line.text, ['#'])
    const from = command.length - command.trimStart().length
    owner.children.push(
      readOption(foldWhiteSpace(command), owner.syntax, line.position(from, command.length), meaning),
    )
  }
}

/** `C-b d   # detach` between commands. */
function readShortcuts(line: CodeLine): Shortcut[] {
  const { command, comment } = splitComment(line.text, ['#'])
  const keys = readKeyLine(command.trim())
  if (!keys?.some(areSureKeys) || comment === undefined) return []
  const from = command.length - command.trimStart().length
  return shortcutsOf(
    { text: command.trim(), position: line.position(from, command.trimEnd().length), comment },
    keys,
  )
}

/** The index of the last line of a command that `\` continues. */
function continuedTo(
  lines: readonly CodeLine[],
  prompts: readonly (Prompted | undefined)[],
  from: number,
): number {
  let last = from
  while (
    /(?:\s[`^]|\\)$/.test(lines[last]?.text.trimEnd() ?? '') &&
    last + 1 < lines.length &&
    !isNewTurn(prompts[last + 1])
  )
    last += 1
  return last
}

/** `> ` before a continued line is the shell's own mark. */
function isNewTurn(prompted: Prompted | undefined): boolean {
  return prompted !== undefined && prompted.prompt.trim() !== '>'
}

function readCommand(
  lines: readonly CodeLine[],
  { isSure, prompt, command }: Prompted,
  above: string | undefined,
  context: ShapeContext,
): Command | undefined {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return undefined
  const parted = splitComment(command, ['#'])
  const isWhole = lines.length === 1
  const texts = [
    isWhole ? parted.command : command,
    ...lines.slice(1).map(({ text }) => text.replace(/^\s*>\s/, '')),
  ]
  const value = foldWhiteSpace(
    texts
      .map((text, at) => (at < texts.length - 1 ? text.trimEnd().replace(/(?:\s[`^]|\\)$/, '') : text))
      .join(' '),
  )
  const start = first.position(prompt.length, prompt.length + 1).start
  const end = isWhole
    ? first.position(0, prompt.length + parted.command.trimEnd().length).end
    : last.position(0, last.text.trimEnd().length).end
  const position = { start, end }
  const [isCommand] = context.areCommands([
    { text: value, place: isSure ? 'prompt' : 'doubtful-prompt', position },
  ])
  if (!isCommand) return undefined
  return build('command', position, {
    value,
    syntax: readCommandLine(value, position, context.source),
    description: (isWhole ? parted.comment : undefined) ?? above,
    origin: 'console',
    children: [],
  })
}
