/** Words that are options, in any notation: `-a`, `-a|--all`, `--name=value`, `{{[-t|--tag]}}`. */
import { inferPlaceholder } from './notation.js'
import type { Grammar, ShellWord } from './syntax.js'

export function looksLikeOption(text: string): boolean {
  return /^-{1,2}[A-Za-z0-9?#@]/.test(text) || /^[-–—]{1,2}[A-Za-z]/.test(text)
}

/** `{{[-t|--tag]}}`: two names of one option. */
export function isOptionChoice({ choices }: ShellWord): boolean {
  return choices?.every(looksLikeOption) ?? false
}

export function optionFields(word: ShellWord): Partial<ShellWord> {
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
 * Decides whether the option at `index` takes the next word as its argument. If the grammar doesn't know, it takes a choice or a
 * `key=value`; and after a subcommand, an option that isn't a group such as `-it` takes a word that is followed by more words.
 */
export function mayTakeArgument(
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
