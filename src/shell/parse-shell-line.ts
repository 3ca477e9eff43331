import { forEachChild, parse } from 'unbash'
import { findNotation, maskNotation, type Notation, notationIn, placeholdersIn } from './notation.js'
import { assignRoles } from './roles.js'
import type { Operator, ShellLine, ShellProblem, ShellWord, SimpleCommand } from './syntax.js'

/**
 * Parses a command line as written in notes. Never throws: syntax errors are problems in the result.
 *
 * Follows the grammar of bash (via `unbash`); notation from manuals counts as words.
 */
export function parseShellLine(value: string): ShellLine {
  const notation = findNotation(value)
  const line: ShellLine = { value, commands: [], operators: [], background: false, problems: [] }
  const context: ParseContext = { value, notation, problems: line.problems }
  try {
    const script = parse(maskNotation(value, notation))
    collectProblems(script.errors, context)
    line.commands = commandsIn(script, context)
    // `[[ -f <file> ]]` and `((i++))` contain no simple command, but their words are kept.
    if (line.commands.length === 0 && value.trim() !== '') line.commands = [fallbackCommand(context)]
  } catch {
    line.problems.push({ kind: 'syntax', reason: 'invalid shell syntax', start: 0, end: value.length })
    line.commands = [fallbackCommand(context)]
  }
  line.operators = operatorsBetween(value, line.commands)
  line.background = line.operators.at(-1)?.value === '&'
  return assignRoles(line)
}

interface ParseContext {
  value: string
  notation: readonly Notation[]
  problems: ShellProblem[]
}

type SyntaxNode = Parameters<typeof forEachChild>[0]
type CommandSyntax = Extract<SyntaxNode, { type: 'Command' }>
type WordSyntax = Extract<SyntaxNode, { type: 'Word' }>

function collectProblems(
  errors: readonly { message: string; pos: number }[] | undefined,
  context: ParseContext,
): void {
  for (const { message, pos } of errors ?? [])
    context.problems.push({
      kind: /quote|backtick/.test(message) ? 'quote' : 'syntax',
      reason: message,
      start: Math.min(pos, context.value.length),
      end: context.value.length,
    })
}

/** Returns the simple commands at or below a node, except those in substitutions. */
function commandsIn(node: SyntaxNode, context: ParseContext): SimpleCommand[] {
  if (node.type === 'Command') return [readCommand(node, context)]
  if (node.type === 'Word') return []
  const commands: SimpleCommand[] = []
  forEachChild(node, (child) => {
    commands.push(...commandsIn(child, context))
  })
  return commands
}

function readCommand(command: CommandSyntax, context: ParseContext): SimpleCommand {
  const words: ShellWord[] = []
  for (const part of [...command.prefix, command.name, ...command.suffix]) {
    if (!part) continue
    if (part.type === 'Word') words.push(readWord(part, context))
    // After the program's name, an assignment is an operand: `dd if=x`.
    else if (part.type === 'Assignment')
      words.push(
        rawWord(part.pos, part.end, part.pos < (command.name?.pos ?? 0) ? 'assignment' : 'operand', context),
      )
    else words.push(rawWord(part.pos, Math.min(part.end, context.value.length), 'redirect', context))
  }
  return { words, path: [], start: words[0]?.start ?? command.pos, end: words.at(-1)?.end ?? command.end }
}

function rawWord(start: number, end: number, role: ShellWord['role'], context: ParseContext): ShellWord {
  const text = context.value.slice(start, end)
  return {
    text,
    value: text,
    start,
    end,
    role,
    placeholders: placeholdersIn(context.notation, { start, end }),
  }
}

function readWord(word: WordSyntax, context: ParseContext): ShellWord {
  const span = { start: word.pos, end: word.end }
  const text = context.value.slice(word.pos, word.end)
  const inside = notationIn(context.notation, span)
  const shellWord: ShellWord = {
    text,
    value: inside.length === 0 ? word.value : text,
    ...span,
    role: 'operand',
    placeholders: placeholdersIn(context.notation, span),
  }
  const choices = inside.flatMap((notation) => notation.choices ?? [])
  if (choices.length > 0) shellWord.choices = choices
  const commands = commandsInSubstitutions(word, context)
  if (commands.length > 0) shellWord.commands = commands
  return shellWord
}

function commandsInSubstitutions(node: SyntaxNode, context: ParseContext): SimpleCommand[] {
  const commands: SimpleCommand[] = []
  forEachChild(node, (child) => {
    if (child.type === 'Script') {
      collectProblems(child.errors, context)
      commands.push(...commandsIn(child, context))
    } else commands.push(...commandsInSubstitutions(child, context))
  })
  return commands
}

/** Splits a line that can't be parsed at white space. */
function fallbackCommand(context: ParseContext): SimpleCommand {
  const { value, notation } = context
  // White space inside a placeholder doesn't separate words.
  const words = [...maskNotation(value, notation).matchAll(/\S+/g)].map(({ 0: text, index }) =>
    rawWord(index, index + text.length, 'operand', context),
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
