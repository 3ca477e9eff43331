import { inferPlaceholder } from './notation.js'
import { isOptionChoice, looksLikeOption, mayTakeArgument, optionFields } from './option-word.js'
import type { Grammar, ShellLine, ShellWord, SimpleCommand, WordRole } from './syntax.js'
import { isWrapper, takesWrapperArgument } from './wrappers.js'

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
  const words = mapOrSame(command.words, (word) => {
    const commands = word.commands && mapOrSame(word.commands, (inner) => assignCommandRoles(inner, grammar))
    return commands ? withFields(word, { commands }) : word
  })
  const before = assignBeforeProgram(words)
  const { path, assigned } = assignFromProgram(words.slice(before.length), grammar)
  const result = [...before, ...assigned]
  // All roles were assigned before. Without a program, the command may still have one from an earlier grammar.
  if (path.length > 0 && isShallowEqual(path, command.path) && isShallowEqual(result, command.words))
    return command
  const { program: _, ...rest } = command
  return { ...rest, path, words: result, ...(path[0] === undefined ? {} : { program: path[0] }) }
}

function isUnordered({ role }: ShellWord): boolean {
  return role === 'assignment' || role === 'redirect'
}

/** Assigns the roles of the words before the program: assignments, redirects, and wrappers with their options. */
function assignBeforeProgram(words: readonly ShellWord[]): ShellWord[] {
  const assigned: ShellWord[] = []
  let wrapper: string | undefined
  let takesNext = false
  for (const [index, word] of words.entries()) {
    const hasMoreWords = words.slice(index + 1).some(({ role }) => role !== 'redirect')
    if (isUnordered(word)) assigned.push(word)
    else if (takesNext) {
      takesNext = false
      assigned.push(asOperand(word, 'argument'))
    } else if (isWrapper(word.value) && hasMoreWords) {
      wrapper = word.value
      assigned.push(withRole(word, 'wrapper'))
    } else if (wrapper !== undefined && hasMoreWords && /^[A-Za-z_]\w*=/.test(word.text)) {
      // env X=1 cmd
      assigned.push(withRole(word, 'assignment'))
    } else if (wrapper !== undefined && looksLikeOption(word.text)) {
      takesNext = takesWrapperArgument(wrapper, word.text)
      assigned.push(withFields(word, optionFields(word)))
    } else return assigned
  }
  return assigned
}

/** Assigns the roles of the program and the words after it. */
function assignFromProgram(
  words: readonly ShellWord[],
  grammar: Grammar,
): { path: string[]; assigned: ShellWord[] } {
  const path: string[] = []
  let state: 'path' | 'operands' | 'operandsOnly' = 'path'
  let takesNext = false
  const assign = (word: ShellWord, index: number): ShellWord => {
    if (isUnordered(word)) return word
    if (path.length === 0) {
      path.push(word.value)
      return withRole(word, 'program')
    }
    if (state === 'operandsOnly') return asOperand(word, 'operand')
    const isArgument = takesNext
    takesNext = false
    if (word.text === '--') {
      state = 'operandsOnly'
      return withRole(word, 'terminator')
    }
    if (looksLikeOption(word.text) || isOptionChoice(word)) {
      const option = withFields(word, optionFields(word))
      takesNext = option.attached === undefined && mayTakeArgument(path, option, words, index, grammar)
      return option
    }
    if (isArgument) return asOperand(word, 'argument')
    const mayBeSubcommand = state === 'path' && path.length < maxPathLength
    if (mayBeSubcommand && isSubcommand(path, word, words[index - 1], grammar)) {
      path.push(word.value)
      return withRole(word, 'subcommand')
    }
    // docker run alpine ls -l: the options after `alpine` belong to `ls`.
    state = grammar.runsCommand(path) ? 'operandsOnly' : 'operands'
    return asOperand(word, 'operand')
  }
  return { path, assigned: words.map(assign) }
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

/** Assigns the role of an operand or an argument, which is a placeholder if it has the form of one: `container_name`, `FILE...`. */
function asOperand(word: ShellWord, role: 'argument' | 'operand'): ShellWord {
  const name = word.placeholders.length > 0 || word.choices ? undefined : inferPlaceholder(word.text)
  if (name === undefined) return withRole(word, role)
  const isRepeated = /\.{3}$/.test(word.text)
  const { start, end } = word
  return withFields(word, {
    role,
    placeholders: [{ start, end, name, ...(isRepeated ? { isRepeated } : {}) }],
  })
}
