import { type SimpleCommand, shortOptionsIn } from '../shell/index.js'
import { FlagIndex } from './flag-index.js'
import { simpleCommands } from './infer-grammar.js'
import type { Knowledge } from './knowledge.js'
import type { CommandEntry, CommandModel, Mention, NamedModel, OptionEntry, OptionModel } from './notebook.js'

/** Merges all commands into one tree per program, in the order in which the notes first mention each program. */
export function mergePrograms(entries: readonly CommandEntry[], knowledge: Knowledge): CommandModel[] {
  const programs: CommandModel[] = []
  const byPath = new Map<string, CommandModel>()
  for (const entry of entries) {
    const [first] = entry.syntax.commands
    const mention = mentionOf(entry)
    for (const command of simpleCommands(entry.syntax)) {
      const model = addPath(command.path, programs, byPath, mention)
      if (!model) continue
      addWords(model, command, entry, mention)
      if (command === first) addOptions(model, entry, knowledge, mention)
    }
  }
  for (const program of programs) {
    dropIncidentalValues(program)
    addKnowledge(program, knowledge)
  }
  return programs
}

/** Returns the id and location of an entry, without its other properties. */
function mentionOf(entry: CommandEntry): Mention {
  const { id, file, line, column, chapter, section, page } = entry
  return {
    command: id,
    file,
    line,
    column,
    ...(chapter ? { chapter } : {}),
    ...(section ? { section } : {}),
    ...(page ? { page } : {}),
  }
}

function addPath(
  path: readonly string[],
  programs: CommandModel[],
  byPath: Map<string, CommandModel>,
  mention: Mention,
): CommandModel | undefined {
  let model: CommandModel | undefined
  let key = ''
  path.forEach((name, depth) => {
    key += `${name}\u0000`
    let next = byPath.get(key)
    if (!next) {
      next = { name, path: path.slice(0, depth + 1), mentions: [], subcommands: [], options: [] }
      byPath.set(key, next)
      const siblings = model?.subcommands ?? programs
      siblings.push(next)
    }
    next.mentions.push(mention)
    model = next
  })
  return model
}

function addWords(
  model: CommandModel,
  { words }: SimpleCommand,
  entry: CommandEntry,
  mention: Mention,
): void {
  // A description from knowledge covers the options too. `addKnowledge` adds those of the single commands.
  const describesCommand = entry.syntax.commands.length === 1 && entry.descriptionFrom === 'notes'
  if (describesCommand && entry.description !== undefined) model.description ??= entry.description
  let pendingOption: OptionModel | undefined
  for (const word of words) {
    if (word.role === 'option') {
      pendingOption = addOption(model, word.flags ?? [], mention)
      if (word.attached !== undefined) {
        pendingOption.takesArgument = true
        if (word.placeholders.length === 0) addValue(pendingOption, unquote(word.attached), mention)
        pendingOption = undefined
      }
    } else if (word.role === 'argument' && pendingOption) {
      pendingOption.takesArgument = true
      if (word.choices)
        for (const choice of word.choices) addValue(pendingOption, choice, mention).isChoice = true
      else if (word.placeholders.length === 0) addValue(pendingOption, word.value, mention)
      pendingOption = undefined
    }
  }
}

function addOptions(model: CommandModel, entry: CommandEntry, knowledge: Knowledge, mention: Mention): void {
  for (const optionEntry of entry.options) {
    const { kind, flags, argument, choices, value, description } = restoreDashes(
      optionEntry,
      entry.path,
      knowledge,
    )
    if (kind !== 'flag' && kind !== 'value') continue
    const option = addOption(model, flags, mention)
    if (kind === 'flag') {
      if (argument !== undefined) option.takesArgument = true
      else if (description !== undefined) option.description ??= description
      for (const choice of choices ?? (argument === undefined ? [] : [argument]))
        addValue(option, choice, mention).isChoice = true
    } else {
      option.takesArgument = true
      const addedValue = addValue(option, value, mention)
      addedValue.isChoice = true
      if (description !== undefined) addedValue.description ??= description
    }
  }
}

/** Reads `tail` as `--tail` if knowledge has that option. */
function restoreDashes(option: OptionEntry, path: readonly string[], knowledge: Knowledge): OptionEntry {
  if (option.kind !== 'unknown') return option
  const known = knowledge.option(path, `${option.value.length === 1 ? '-' : '--'}${option.value}`)
  return known ? { ...option, kind: 'flag', flags: known.flags } : option
}

/** Options by flag, used while a model is built. */
const optionIndexes = new WeakMap<CommandModel, FlagIndex<OptionModel>>()

function addOption(model: CommandModel, flags: readonly string[], mention: Mention): OptionModel {
  const index = optionIndexes.get(model) ?? new FlagIndex(model.options)
  optionIndexes.set(model, index)
  let option = index.find(flags)
  if (!option) {
    option = { name: flags[0] ?? '', flags: [], mentions: [], values: [] }
    model.options.push(option)
  }
  for (const flag of flags) if (!option.flags.includes(flag)) option.flags.push(flag)
  index.add(option)
  option.mentions.push(mention)
  return option
}

/** A value, with whether the notes list it as one of several choices. */
type ValueModel = NamedModel & { isChoice?: boolean }

/** Values by name, used while an option is built. */
const valueIndexes = new WeakMap<OptionModel, Map<string, ValueModel>>()

function addValue(option: OptionModel, name: string, mention: Mention): ValueModel {
  const index = valueIndexes.get(option) ?? new Map<string, ValueModel>()
  valueIndexes.set(option, index)
  let value = index.get(name)
  if (!value) {
    value = { name, mentions: [] }
    option.values.push(value)
    index.set(name, value)
  }
  value.mentions.push(mention)
  return value
}

/** Keeps an option's values only if the notes list choices: in `--name web1`, any other name would do. */
function dropIncidentalValues(model: CommandModel): void {
  for (const option of model.options) {
    const values: ValueModel[] = option.values
    if (!values.some(({ isChoice }) => isChoice)) option.values = []
    else for (const value of values) delete value.isChoice
  }
  for (const subcommand of model.subcommands) dropIncidentalValues(subcommand)
}

/** Adds what the notes don't have: descriptions, whether options take a value, and further options. */
function addKnowledge(model: CommandModel, knowledge: Knowledge): void {
  const { description, aliases = [], options = [], runsCommand } = knowledge.find(model.path) ?? {}
  if (description !== undefined) model.description ??= description
  if (aliases.length > 0) model.aliases = aliases
  if (runsCommand) model.runsCommand = true
  model.options = mergeAliasedOptions(model.options, model.path, knowledge)
  for (const option of model.options) addOptionKnowledge(option, model, knowledge)
  const flags = new Set(model.options.flatMap((option) => [...option.flags, ...(option.otherFlags ?? [])]))
  for (const known of options) {
    const [name] = known.flags
    if (name === undefined || known.flags.some((flag) => flags.has(flag))) continue
    model.options.push({
      name,
      flags: known.flags,
      takesArgument: known.argument !== undefined,
      values: [],
      mentions: [],
      ...(known.description === undefined ? {} : { description: known.description }),
    })
  }
  for (const subcommand of model.subcommands) addKnowledge(subcommand, knowledge)
}

/** Merges options that are the same according to knowledge, such as `-p` and `--publish`. */
function mergeAliasedOptions(
  options: readonly OptionModel[],
  path: readonly string[],
  knowledge: Knowledge,
): OptionModel[] {
  const merged: OptionModel[] = []
  const byFlag = new FlagIndex<OptionModel>()
  for (const option of options) {
    const earlier = byFlag.find(option.flags)
    if (!earlier) {
      merged.push(option)
      byFlag.add(
        option,
        option.flags.flatMap((flag) => knowledge.option(path, flag)?.flags ?? []),
      )
      continue
    }
    earlier.flags = [...new Set([...earlier.flags, ...option.flags])]
    if (option.description !== undefined) earlier.description ??= option.description
    earlier.mentions = [...earlier.mentions, ...option.mentions]
    const names = new Set(earlier.values.map(({ name }) => name))
    earlier.values = [...earlier.values, ...option.values.filter(({ name }) => !names.has(name))]
  }
  return merged
}

function addOptionKnowledge(option: OptionModel, { path }: CommandModel, knowledge: Knowledge): void {
  const known = option.flags.map((flag) => knowledge.option(path, flag)).find((found) => found !== undefined)
  if (!known) {
    const group = shortOptionsIn(option.name).map((flag) => knowledge.option(path, flag))
    // The last one in a group may take a value: `-xf FILE`.
    if (group.length > 0 && group.every((member) => member))
      option.takesArgument ??= group.at(-1)?.argument !== undefined
    return
  }
  if (known.description !== undefined) option.description ??= known.description
  option.takesArgument ??= known.argument !== undefined
  const otherFlags = known.flags.filter((flag) => !option.flags.includes(flag))
  if (otherFlags.length > 0) option.otherFlags = otherFlags
  for (const value of option.values) {
    const description = knowledge.valueDescription(path, option.name, value.name)
    if (description !== undefined) value.description ??= description
  }
}

function unquote(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text
}
