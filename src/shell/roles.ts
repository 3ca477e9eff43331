import { wordPlaceholder } from './notation.js'
import { roleOfName } from './placeholder-role.js'
import type { Grammar, Placeholder, ShellLine, ShellWord, SimpleCommand } from './syntax.js'

/** Programs that run the command after them. */
const wrappers = new Set([
  'sudo',
  'doas',
  'time',
  'nohup',
  'env',
  'command',
  'exec',
  'nice',
  'watch',
  'xargs',
])

/** Nothing is known: every decision falls back on the look of the words. */
const noGrammar: Grammar = {
  isSubcommand: () => undefined,
  takesArgument: () => undefined,
  runsCommand: () => undefined,
}

/**
 * Gives each word of a line its role.
 *
 * @param line a line as `readLine` gives it; left as it is
 * @param grammar what is known of the programs
 * @returns a new line
 */
export function assignRoles(line: ShellLine, grammar: Grammar = noGrammar): ShellLine {
  return { ...line, commands: line.commands.map((command) => readRoles(command, grammar)) }
}

function readRoles(command: SimpleCommand, grammar: Grammar): SimpleCommand {
  const read: SimpleCommand = { ...command, path: [], words: [] }
  const words = command.words
  let state: 'program' | 'path' | 'operands' | 'literal' = 'program'
  let open: string | undefined
  words.forEach((word, index) => {
    const next: ShellWord = { ...word }
    if (word.commands) next.commands = word.commands.map((inner) => readRoles(inner, grammar))
    read.words.push(next)
    if (word.role === 'assignment' || word.role === 'redirect') return
    if (state === 'program') {
      const rest = words.slice(index + 1).some(({ role }) => role !== 'redirect')
      if (wrappers.has(word.value) && rest) next.role = 'wrapper'
      // env X=1 cmd
      else if (rest && /^[A-Za-z_]\w*=/.test(word.text) && read.words.some(({ role }) => role === 'wrapper'))
        next.role = 'assignment'
      else if (isOptionText(word.text) && read.words.some(({ role }) => role === 'wrapper')) setOption(next)
      else {
        next.role = 'program'
        read.program = word.value
        read.path.push(word.value)
        state = 'path'
      }
      return
    }
    if (state === 'literal') next.role = 'operand'
    else if (word.text === '--') {
      next.role = 'terminator'
      state = 'literal'
    } else if (isOptionText(word.text) || isChoiceOfOptions(word)) {
      setOption(next)
      open =
        next.attached === undefined && mayTakeArgument(read.path, next, words, index, grammar)
          ? next.text
          : undefined
      if (open !== undefined) return
    } else if (open !== undefined) next.role = 'argument'
    else if (state === 'path' && isSubcommand(read.path, word, words[index - 1], grammar)) {
      next.role = 'subcommand'
      read.path.push(word.value)
    } else {
      next.role = 'operand'
      // docker run alpine ls -l: the options behind it are those of ls.
      state = grammar.runsCommand(read.path) ? 'literal' : 'operands'
    }
    open = undefined
    if (next.role === 'operand' || next.role === 'argument') addPlaceholder(next)
  })
  read.words.forEach((word, index) => {
    if (word.placeholders.length > 0) word.placeholders = withRoles(word, read.words[index - 1], read.path)
  })
  return read
}

function isOptionText(text: string): boolean {
  return /^-{1,2}[A-Za-z0-9?#@]/.test(text) || /^[-–—]{1,2}[A-Za-z]/.test(text)
}

/** `{{[-t|--tag]}}`: two names of one option. */
function isChoiceOfOptions({ choices }: ShellWord): boolean {
  return choices?.every(isOptionText) ?? false
}

function setOption(word: ShellWord): void {
  word.role = 'option'
  if (isChoiceOfOptions(word)) {
    word.flags = word.choices ?? []
    return
  }
  const equals = word.text.indexOf('=')
  const name = equals === -1 ? word.text : word.text.slice(0, equals)
  if (equals !== -1) word.attached = word.text.slice(equals + 1)
  // -a|--all
  word.flags = name.split('|')
  if (word.attached !== undefined) {
    const placeholder = wordPlaceholder(word.attached)
    if (placeholder !== undefined && word.placeholders.length === 0)
      word.placeholders = [{ start: word.start + equals + 1, end: word.end, name: placeholder }]
  }
}

/**
 * Whether the option at `index` takes the word after it. Where nothing is known: a lone long or one-letter option
 * takes a word that is a choice or `key=value`, or one after which more words follow. `-it` is two flags.
 */
function mayTakeArgument(
  path: readonly string[],
  option: ShellWord,
  words: readonly ShellWord[],
  index: number,
  grammar: Grammar,
): boolean {
  for (const flag of option.flags ?? [option.text]) {
    const known = grammar.takesArgument(path, flag)
    if (known !== undefined) return known
  }
  const next = words[index + 1]
  if (!next || next.role === 'redirect' || isOptionText(next.text) || next.text === '--') return false
  if (next.choices || /^[\w.-]+=/.test(next.text)) return true
  if (/^-[A-Za-z]{2,}$/.test(option.text)) return false
  return words.slice(index + 2).some(({ role }) => role !== 'redirect') && path.length > 1
}

function isSubcommand(
  path: readonly string[],
  word: ShellWord,
  previous: ShellWord | undefined,
  grammar: Grammar,
): boolean {
  if (!isSubcommandName(word)) return false
  // Where nothing is known, the word right after the program is enough of a guess.
  return grammar.isSubcommand(path, word.value) ?? (path.length === 1 && previous?.value === path[0])
}

/** `compose`, `join-token`; not `container_name`, `image:tag`, `.`, `Dockerfile`. */
export function isSubcommandName(
  word: Pick<ShellWord, 'text' | 'choices' | 'placeholders' | 'commands'>,
): boolean {
  return (
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(word.text) &&
    word.placeholders.length === 0 &&
    !word.choices &&
    !word.commands &&
    wordPlaceholder(word.text) === undefined
  )
}

function addPlaceholder(word: ShellWord): void {
  if (word.placeholders.length > 0 || word.choices) return
  const name = wordPlaceholder(word.text)
  if (name !== undefined)
    word.placeholders = [
      { start: word.start, end: word.end, name, ...(/\.{3}$/.test(word.text) ? { isRepeated: true } : {}) },
    ]
}

/** The name of a placeholder tells what it stands for, else the option before it, else the subcommand above. */
function withRoles(
  word: ShellWord,
  before: ShellWord | undefined,
  path: readonly string[],
): readonly Placeholder[] {
  const owner = word.role === 'argument' ? before : word.role === 'option' ? word : undefined
  return word.placeholders.map((placeholder) => {
    const names = owner
      ? [placeholder.name, ...(owner.flags ?? []).filter((flag) => flag.startsWith('--'))]
      : [placeholder.name, ...(isUnnamed(placeholder.name) ? path.slice(1, -1).reverse() : [])]
    const role = names.map(roleOfName).find((found) => found !== undefined)
    return role === undefined ? placeholder : { ...placeholder, role }
  })
}

/** `NAME` and `ID` say nothing of the thing: in `docker network rm NAME` the path does. */
function isUnnamed(name: string): boolean {
  return /^(?:name|names|id|ids)$/i.test(name)
}
