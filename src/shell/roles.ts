import { inferPlaceholder } from './notation.js'
import type { Grammar, ShellLine, ShellWord, SimpleCommand, WordRole } from './syntax.js'
import { wrappers } from './wrappers.js'

/** A grammar that knows nothing, so that every decision depends on the form of the words. */
const emptyGrammar: Grammar = {
  isSubcommand: () => undefined,
  takesArgument: () => undefined,
  runsCommand: () => undefined,
}

/**
 * Assigns a role to each word of a line.
 *
 * @param line a line from `parseShellLine`; not modified
 * @param grammar what is known about the programs
 * @returns a new line that shares unchanged commands and words; `line` itself if no role changed
 */
export function assignRoles(line: ShellLine, grammar: Grammar = emptyGrammar): ShellLine {
  const commands = mapOrSame(line.commands, (command) => assignCommandRoles(command, grammar))
  return commands === line.commands ? line : { ...line, commands }
}

/** Maximum number of subcommand levels, because recursive code walks them. No real program has this many. */
const maxPathLength = 12

function assignCommandRoles(command: SimpleCommand, grammar: Grammar): SimpleCommand {
  const { words } = command
  const assigned: ShellWord[] = []
  const path: string[] = []
  let state: 'program' | 'path' | 'operands' | 'literal' = 'program'
  let pendingOption: string | undefined
  const assignRole = (word: ShellWord, index: number): ShellWord => {
    if (word.role === 'assignment' || word.role === 'redirect') return word
    if (state === 'program') {
      const hasMoreWords = words.slice(index + 1).some(({ role }) => role !== 'redirect')
      if (wrappers.has(word.value) && hasMoreWords) return withRole(word, 'wrapper')
      const isWrapped = assigned.some(({ role }) => role === 'wrapper')
      // env X=1 cmd
      if (hasMoreWords && isWrapped && /^[A-Za-z_]\w*=/.test(word.text)) return withRole(word, 'assignment')
      if (isWrapped && looksLikeOption(word.text)) return withFields(word, optionFields(word))
      path.push(word.value)
      state = 'path'
      return withRole(word, 'program')
    }
    if (state === 'literal') {
      pendingOption = undefined
      return withPlaceholder(word, 'operand')
    }
    if (word.text === '--') {
      state = 'literal'
      pendingOption = undefined
      return withRole(word, 'terminator')
    }
    if (looksLikeOption(word.text) || isOptionChoice(word)) {
      const option = withFields(word, optionFields(word))
      pendingOption =
        option.attached === undefined && mayTakeArgument(path, option, words, index, grammar)
          ? option.text
          : undefined
      return option
    }
    const isArgument = pendingOption !== undefined
    pendingOption = undefined
    if (isArgument) return withPlaceholder(word, 'argument')
    if (
      state === 'path' &&
      path.length < maxPathLength &&
      isSubcommand(path, word, words[index - 1], grammar)
    ) {
      path.push(word.value)
      return withRole(word, 'subcommand')
    }
    // docker run alpine ls -l: the options after `alpine` belong to `ls`.
    state = grammar.runsCommand(path) ? 'literal' : 'operands'
    return withPlaceholder(word, 'operand')
  }
  for (const [index, word] of words.entries()) {
    const commands = word.commands && mapOrSame(word.commands, (inner) => assignCommandRoles(inner, grammar))
    assigned.push(assignRole(commands ? withFields(word, { commands }) : word, index))
  }
  // The roles were assigned before.
  if (path.length > 0 && isShallowEqual(path, command.path) && isShallowEqual(assigned, words)) return command
  const { program: _, ...rest } = command
  return { ...rest, path, words: assigned, ...(path[0] === undefined ? {} : { program: path[0] }) }
}

/** Maps a list; returns the list itself if no element changed. */
function mapOrSame<Element>(list: Element[], change: (element: Element) => Element): Element[] {
  const changed = list.map(change)
  return isShallowEqual(changed, list) ? list : changed
}

function isShallowEqual(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((element, index) => element === other[index])
}

/** Returns the word itself if it already has the role. */
function withRole(word: ShellWord, role: WordRole): ShellWord {
  return word.role === role ? word : { ...word, role }
}

/** Returns the word itself if it already has these fields, because most words don't change. */
function withFields(word: ShellWord, fields: Partial<ShellWord>): ShellWord {
  for (const [name, value] of Object.entries(fields)) {
    const current: unknown = word[name as keyof ShellWord]
    if (current === value) continue
    if (!Array.isArray(current) || !Array.isArray(value) || !isShallowEqual(current, value))
      return { ...word, ...fields }
  }
  return word
}

function looksLikeOption(text: string): boolean {
  return /^-{1,2}[A-Za-z0-9?#@]/.test(text) || /^[-–—]{1,2}[A-Za-z]/.test(text)
}

/** `{{[-t|--tag]}}`: two names of one option. */
function isOptionChoice({ choices }: ShellWord): boolean {
  return choices?.every(looksLikeOption) ?? false
}

function optionFields(word: ShellWord): Partial<ShellWord> {
  if (isOptionChoice(word)) return { role: 'option', flags: word.choices ?? [] }
  const equals = word.text.indexOf('=')
  const name = equals === -1 ? word.text : word.text.slice(0, equals)
  // -a|--all
  const flags = name.split('|')
  if (equals === -1) return { role: 'option', flags }
  const attached = word.text.slice(equals + 1)
  const placeholder = word.placeholders.length === 0 ? inferPlaceholder(attached) : undefined
  if (placeholder === undefined) return { role: 'option', attached, flags }
  const placeholders = [{ start: word.start + equals + 1, end: word.end, name: placeholder }]
  return { role: 'option', attached, flags, placeholders }
}

/**
 * Decides whether the option at `index` takes the next word as its argument. If the grammar doesn't know, a long or one-letter
 * option takes a choice, a `key=value`, or a word that is followed by more words. `-it` is two flags.
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
  if (!next || next.role === 'redirect' || looksLikeOption(next.text) || next.text === '--') return false
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
  // If the grammar doesn't know, assume that the word right after the program is a subcommand.
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
    inferPlaceholder(word.text) === undefined
  )
}

/** Marks a word as a placeholder if it has the form of one: `container_name`, `FILE...`. */
function withPlaceholder(word: ShellWord, role: 'argument' | 'operand'): ShellWord {
  const name = word.placeholders.length > 0 || word.choices ? undefined : inferPlaceholder(word.text)
  if (name === undefined) return withRole(word, role)
  const isRepeated = /\.{3}$/.test(word.text)
  const { start, end } = word
  return withFields(word, {
    role,
    placeholders: [{ start, end, name, ...(isRepeated ? { isRepeated } : {}) }],
  })
}
