import { wordPlaceholder } from './notation.js'
import { roleOfName } from './placeholder-role.js'
import type { Grammar, Placeholder, ShellLine, ShellWord, SimpleCommand, WordRole } from './syntax.js'

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
 * @returns a new line; the same one where every role stays, and in a new one the same commands and words
 */
export function assignRoles(line: ShellLine, grammar: Grammar = noGrammar): ShellLine {
  const commands = mapSame(line.commands, (command) => readRoles(command, grammar))
  return commands === line.commands ? line : { ...line, commands }
}

/** Levels of subcommands. No program has as many, and recursive code walks them. */
const maxPathLength = 12

function readRoles(command: SimpleCommand, grammar: Grammar): SimpleCommand {
  const { words } = command
  const read: ShellWord[] = []
  const path: string[] = []
  let state: 'program' | 'path' | 'operands' | 'literal' = 'program'
  let open: string | undefined
  const take = (word: ShellWord, index: number): ShellWord => {
    if (word.role === 'assignment' || word.role === 'redirect') return word
    if (state === 'program') {
      const rest = words.slice(index + 1).some(({ role }) => role !== 'redirect')
      if (wrappers.has(word.value) && rest) return withRole(word, 'wrapper')
      const isWrapped = read.some(({ role }) => role === 'wrapper')
      // env X=1 cmd
      if (rest && isWrapped && /^[A-Za-z_]\w*=/.test(word.text)) return withRole(word, 'assignment')
      if (isWrapped && isOptionText(word.text)) return withFacts(word, optionFacts(word))
      path.push(word.value)
      state = 'path'
      return withRole(word, 'program')
    }
    if (state === 'literal') {
      open = undefined
      return asPlaceholder(word, 'operand')
    }
    if (word.text === '--') {
      state = 'literal'
      open = undefined
      return withRole(word, 'terminator')
    }
    if (isOptionText(word.text) || isChoiceOfOptions(word)) {
      const option = withFacts(word, optionFacts(word))
      open =
        option.attached === undefined && mayTakeArgument(path, option, words, index, grammar)
          ? option.text
          : undefined
      return option
    }
    const isArgument = open !== undefined
    open = undefined
    if (isArgument) return asPlaceholder(word, 'argument')
    if (
      state === 'path' &&
      path.length < maxPathLength &&
      isSubcommand(path, word, words[index - 1], grammar)
    ) {
      path.push(word.value)
      return withRole(word, 'subcommand')
    }
    // docker run alpine ls -l: the options behind it are those of ls.
    state = grammar.runsCommand(path) ? 'literal' : 'operands'
    return asPlaceholder(word, 'operand')
  }
  for (const [index, word] of words.entries()) {
    const commands = word.commands && mapSame(word.commands, (inner) => readRoles(inner, grammar))
    read.push(take(commands ? withFacts(word, { commands }) : word, index))
  }
  // It has a path, so it was read before; the roles of placeholders depend on nothing else.
  if (path.length > 0 && isSameList(path, command.path) && isSameList(read, words)) return command
  const named = read.map((word, index) =>
    word.placeholders.length === 0
      ? word
      : withFacts(word, { placeholders: withRoles(word, read[index - 1], path) }),
  )
  const { program: _, ...rest } = command
  return { ...rest, path, words: named, ...(path[0] === undefined ? {} : { program: path[0] }) }
}

/** The list itself where each of its elements stays. */
function mapSame<Element>(list: Element[], change: (element: Element) => Element): Element[] {
  const changed = list.map(change)
  return isSameList(changed, list) ? list : changed
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((element, index) => element === other[index])
}

/** The word itself where it does that already. */
function withRole(word: ShellWord, role: WordRole): ShellWord {
  return word.role === role ? word : { ...word, role }
}

/** The word itself where all of it is so already: lines are many, and most words stay what they are. */
function withFacts(word: ShellWord, facts: Partial<ShellWord>): ShellWord {
  for (const [name, fact] of Object.entries(facts)) {
    const known: unknown = word[name as keyof ShellWord]
    if (known === fact) continue
    if (!Array.isArray(known) || !Array.isArray(fact) || !isSameList(known, fact))
      return { ...word, ...facts }
  }
  return word
}

function isOptionText(text: string): boolean {
  return /^-{1,2}[A-Za-z0-9?#@]/.test(text) || /^[-–—]{1,2}[A-Za-z]/.test(text)
}

/** `{{[-t|--tag]}}`: two names of one option. */
function isChoiceOfOptions({ choices }: ShellWord): boolean {
  return choices?.every(isOptionText) ?? false
}

function optionFacts(word: ShellWord): Partial<ShellWord> {
  if (isChoiceOfOptions(word)) return { role: 'option', flags: word.choices ?? [] }
  const equals = word.text.indexOf('=')
  const name = equals === -1 ? word.text : word.text.slice(0, equals)
  // -a|--all
  const flags = name.split('|')
  if (equals === -1) return { role: 'option', flags }
  const attached = word.text.slice(equals + 1)
  const placeholder = word.placeholders.length === 0 ? wordPlaceholder(attached) : undefined
  if (placeholder === undefined) return { role: 'option', attached, flags }
  const placeholders = [{ start: word.start + equals + 1, end: word.end, name: placeholder }]
  return { role: 'option', attached, flags, placeholders }
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

/** `container_name`, `FILE...`: a word that is a placeholder by its look, where it can be one. */
function asPlaceholder(word: ShellWord, role: 'argument' | 'operand'): ShellWord {
  const name = word.placeholders.length > 0 || word.choices ? undefined : wordPlaceholder(word.text)
  if (name === undefined) return withRole(word, role)
  const isRepeated = /\.{3}$/.test(word.text)
  const { start, end } = word
  return withFacts(word, {
    role,
    placeholders: [{ start, end, name, ...(isRepeated ? { isRepeated } : {}) }],
  })
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
    return role === undefined || role === placeholder.role ? placeholder : { ...placeholder, role }
  })
}

/** `NAME` and `ID` say nothing of the thing: in `docker network rm NAME` the path does. */
function isUnnamed(name: string): boolean {
  return /^(?:name|names|id|ids)$/i.test(name)
}
