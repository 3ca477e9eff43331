import { forEachChild, parse } from 'unbash'
import { findNotation, maskNotation, type Notation, notationIn, placeholdersIn } from './notation.js'
import { assignRoles } from './roles.js'
import type { Operator, ShellLine, ShellProblem, ShellWord, SimpleCommand } from './syntax.js'

/**
 * Reads one command line as notes write it. Never throws: what no shell would take is a problem in the result.
 *
 * Follows the grammar of bash (by `unbash`), with the notation of manuals taken for words.
 */
export function readLine(value: string): ShellLine {
  const notation = findNotation(value)
  const line: ShellLine = { value, commands: [], operators: [], background: false, problems: [] }
  const reader: LineReader = { value, notation, problems: line.problems }
  try {
    const script = parse(maskNotation(value, notation))
    collectProblems(script.errors, reader)
    line.commands = commandsIn(script, reader)
    // `[[ -f <file> ]]`, `((i++))`: no simple command, but words all the same.
    if (line.commands.length === 0 && value.trim() !== '') line.commands = [plainCommand(reader)]
  } catch {
    line.problems.push({ kind: 'syntax', reason: 'no shell reads this line', start: 0, end: value.length })
    line.commands = [plainCommand(reader)]
  }
  line.operators = operatorsBetween(value, line.commands)
  line.background = line.operators.at(-1)?.value === '&'
  return assignRoles(line)
}

interface LineReader {
  value: string
  notation: readonly Notation[]
  problems: ShellProblem[]
}

type SyntaxNode = Parameters<typeof forEachChild>[0]
type CommandSyntax = Extract<SyntaxNode, { type: 'Command' }>
type WordSyntax = Extract<SyntaxNode, { type: 'Word' }>

function collectProblems(
  errors: readonly { message: string; pos: number }[] | undefined,
  reader: LineReader,
): void {
  for (const { message, pos } of errors ?? [])
    reader.problems.push({
      kind: /quote|backtick/.test(message) ? 'quote' : 'syntax',
      reason: message,
      start: Math.min(pos, reader.value.length),
      end: reader.value.length,
    })
}

/** All simple commands at or below a node, without those in substitutions of words. */
function commandsIn(node: SyntaxNode, reader: LineReader): SimpleCommand[] {
  if (node.type === 'Command') return [readCommand(node, reader)]
  if (node.type === 'Word') return []
  const commands: SimpleCommand[] = []
  forEachChild(node, (child) => {
    commands.push(...commandsIn(child, reader))
  })
  return commands
}

function readCommand(command: CommandSyntax, reader: LineReader): SimpleCommand {
  const words: ShellWord[] = []
  for (const part of [...command.prefix, command.name, ...command.suffix]) {
    if (!part) continue
    if (part.type === 'Word') words.push(readWord(part, reader))
    // `dd if=x` has an operand that looks like an assignment; one before the name is a true one.
    else if (part.type === 'Assignment')
      words.push(
        bareWord(part.pos, part.end, part.pos < (command.name?.pos ?? 0) ? 'assignment' : 'operand', reader),
      )
    else words.push(bareWord(part.pos, Math.min(part.end, reader.value.length), 'redirect', reader))
  }
  return { words, path: [], start: words[0]?.start ?? command.pos, end: words.at(-1)?.end ?? command.end }
}

function bareWord(start: number, end: number, role: ShellWord['role'], reader: LineReader): ShellWord {
  const text = reader.value.slice(start, end)
  return {
    text,
    value: text,
    start,
    end,
    role,
    placeholders: placeholdersIn(reader.notation, { start, end }),
  }
}

function readWord(word: WordSyntax, reader: LineReader): ShellWord {
  const span = { start: word.pos, end: word.end }
  const text = reader.value.slice(word.pos, word.end)
  const inside = notationIn(reader.notation, span)
  const read: ShellWord = {
    text,
    value: inside.length === 0 ? word.value : text,
    ...span,
    role: 'operand',
    placeholders: placeholdersIn(reader.notation, span),
  }
  const choices = inside.flatMap((notation) => notation.choices ?? [])
  if (choices.length > 0) read.choices = choices
  const commands = substitutionsIn(word, reader)
  if (commands.length > 0) read.commands = commands
  return read
}

function substitutionsIn(node: SyntaxNode, reader: LineReader): SimpleCommand[] {
  const commands: SimpleCommand[] = []
  forEachChild(node, (child) => {
    if (child.type === 'Script') {
      collectProblems(child.errors, reader)
      commands.push(...commandsIn(child, reader))
    } else commands.push(...substitutionsIn(child, reader))
  })
  return commands
}

/** The fall-back where the parser gives up: words parted by white space. */
function plainCommand(reader: LineReader): SimpleCommand {
  const { value, notation } = reader
  // White space inside of a placeholder parts no words.
  const words = [...maskNotation(value, notation).matchAll(/\S+/g)].map(({ 0: text, index }) =>
    bareWord(index, index + text.length, 'operand', reader),
  )
  return { words, path: [], start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? value.length }
}

function operatorsBetween(value: string, commands: readonly SimpleCommand[]): Operator[] {
  const operators: Operator[] = []
  commands.forEach((command, index) => {
    const end = commands[index + 1]?.start ?? value.length
    const gap = value.slice(command.end, end)
    const text = gap.trim()
    if (text === '') return
    const start = command.end + gap.indexOf(text)
    operators.push({ value: text, start, end: start + text.length })
  })
  return operators
}
