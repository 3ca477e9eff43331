/**
 * Decides whether a command that replaced another in the notes is the same command, corrected or written differently:
 *
 *     docker netwrok ls           →  docker network ls
 *     git commit -m MESSAGE       →  git commit --message <message>
 *     docker run -ti alpine sh    →  docker run -it alpine sh
 *
 * A different program, subcommand or option is a different command, however similar: `git push` and `git pull`, `ls -l` and
 * `ls -a`, `docker ps` and `docker ps -a`.
 */
import { parseShellLine, type ShellLine, type ShellWord, type SimpleCommand } from '../../shell/index.js'
import { isTypoOf } from './typo.js'

/**
 * Checks whether a command is an edit of another.
 *
 * @param hasSameDescription whether both have the same description; then operands and arguments may differ too, such as
 *   a corrected number or file name
 */
export type CommandComparer = (before: string, after: string, hasSameDescription: boolean) => boolean

/** Creates a comparer that parses each command only once. */
export function commandComparer(): CommandComparer {
  const parsed = new Map<string, ShellLine>()
  const parse = (command: string) => {
    const line = parsed.get(command) ?? parseShellLine(command)
    parsed.set(command, line)
    return line
  }
  return (before, after, hasSameDescription) => isSameLine(parse(before), parse(after), hasSameDescription)
}

function isSameLine(one: ShellLine, other: ShellLine, hasSameDescription: boolean): boolean {
  if (one.commands.length !== other.commands.length) return false
  if (one.operators.map(({ value }) => value).join() !== other.operators.map(({ value }) => value).join())
    return false
  return one.commands.every((command, index) => {
    const partner = other.commands[index]
    return partner !== undefined && isSameSimpleCommand(command, partner, hasSameDescription)
  })
}

function isSameSimpleCommand(
  before: SimpleCommand,
  after: SimpleCommand,
  hasSameDescription: boolean,
): boolean {
  const [one, other] = [splitWords(before), splitWords(after)]
  if (!areSameOptions(one.options, other.options)) return false
  // Missing placeholders were added, or the reverse: `docker stop` → `docker stop CONTAINER`.
  const [fewer, more] =
    one.words.length < other.words.length ? [one.words, other.words] : [other.words, one.words]
  const isCompleted = hasSameDescription && more.slice(fewer.length).every(isPlaceholder)
  if (fewer.length !== more.length && !isCompleted) return false
  return one.words.slice(0, fewer.length).every((word, index) => {
    const partner = other.words[index]
    // A program may only have had a typo; it isn't a value that was corrected.
    return partner !== undefined && isSameWord(word, partner, hasSameDescription && word.role !== 'program')
  })
}

/** Separates options from the other words; `--name=value` gives one of each. */
function splitWords({ words }: SimpleCommand): { options: string[]; words: ShellWord[] } {
  const options: string[] = []
  const rest: ShellWord[] = []
  for (const word of words) {
    // `sudo` changes who runs a command, not the command.
    if (word.role === 'wrapper') continue
    const [, option, value] = /^(-[^=\s]*)(?:=(.*))?$/s.exec(word.value) ?? []
    if (option === undefined || option === '-') rest.push(word)
    else {
      options.push(option)
      if (value !== undefined) rest.push({ ...word, text: value, value })
    }
  }
  return { options, words: rest }
}

/** Checks for the same options in any order, in their short or long form: `-ti`, `-i -t`; `-m`, `--message`. */
function areSameOptions(before: readonly string[], after: readonly string[]): boolean {
  const [one, other] = [without(before, after), without(after, before)]
  const letters = lettersOf(one)
  if (letters !== undefined && letters === lettersOf(other)) return true
  if (one.length !== other.length) return false
  const unmatched = [...other]
  return one.every((option) => {
    const index = unmatched.findIndex((partner) => isSameOption(option, partner))
    if (index === -1) return false
    unmatched.splice(index, 1)
    return true
  })
}

function without(options: readonly string[], others: readonly string[]): string[] {
  const unmatched = [...others]
  return options.filter((option) => {
    const index = unmatched.indexOf(option)
    if (index !== -1) unmatched.splice(index, 1)
    return index === -1
  })
}

/** @returns the sorted letters of short options; `undefined` if any option is long, or there are none */
function lettersOf(options: readonly string[]): string | undefined {
  if (options.length === 0 || !options.every((option) => /^-[a-z]+$/i.test(option))) return undefined
  return options
    .flatMap((option) => [...option.slice(1)])
    .sort()
    .join('')
}

function isSameOption(before: string, after: string): boolean {
  const [one, other] = [before.replace(/^[-‐‑‒–—]+/, ''), after.replace(/^[-‐‑‒–—]+/, '')]
  // `-name` instead of `--name`.
  if (one === other) return one.length > 1
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 1) return long.length > 2 && short === long[0]
  return isTypoOf(one, other)
}

function isSameWord(before: ShellWord, after: ShellWord, hasSameDescription: boolean): boolean {
  if (before.value === after.value) return true
  const [wasPlaceholder, isNowPlaceholder] = [isPlaceholder(before), isPlaceholder(after)]
  if (wasPlaceholder && isNowPlaceholder) return hasSameDescription || isSameName(before.value, after.value)
  // A placeholder replaced an example, or the reverse.
  if (wasPlaceholder || isNowPlaceholder) return hasSameDescription
  if (isTypoOf(before.value, after.value)) return true
  return hasSameDescription && isCorrectedValue(before.value, after.value)
}

/** `MESSAGE` and `<message>`, `<msg>` and `<message>`; not `BRANCH` and `FILE`. */
function isSameName(before: string, after: string): boolean {
  const [one = '', other = ''] = [before, after].map((value) =>
    value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
  )
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let matched = 0
  for (const letter of long) if (letter === short[matched]) matched += 1
  return short[0] === long[0] && matched === short.length
}

function isPlaceholder({ value, placeholders, choices }: ShellWord): boolean {
  return placeholders.length > 0 || choices !== undefined || /^\$\w+$/.test(value)
}

/** Only digits differ (`8080`, `80`), or only the folder of a path (`notes.txt`, `docs/notes.txt`). */
function isCorrectedValue(before: string, after: string): boolean {
  const maskDigits = (value: string) => value.replace(/\d+/g, '0')
  if (/\d/.test(before) && maskDigits(before) === maskDigits(after)) return true
  const name = (value: string) => value.split('/').at(-1) ?? ''
  return /[/.]/.test(before) && /[/.]/.test(after) && name(before) === name(after) && name(before) !== ''
}
