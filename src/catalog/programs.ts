import type { SimpleCommand } from '../shell/index.js'
import { simpleCommands } from './evidence.js'
import { FlagIndex } from './flag-index.js'
import type { Knowledge } from './knowledge.js'
import type { CommandEntry, CommandModel, Mention, Noted, OptionEntry, OptionModel } from './notebook.js'

/** Merges all commands into one tree a program, in the order first noted. */
export function mergePrograms(entries: readonly CommandEntry[], knowledge: Knowledge): CommandModel[] {
  const programs: CommandModel[] = []
  const byPath = new Map<string, CommandModel>()
  for (const entry of entries) {
    const [first] = entry.syntax.commands
    const place = placeOf(entry)
    for (const command of simpleCommands(entry.syntax)) {
      const model = addPath(command.path, programs, byPath, place)
      if (!model) continue
      addWords(model, command, entry, place)
      if (command === first) addOptions(model, entry, knowledge, place)
    }
  }
  for (const program of programs) {
    dropSingleValues(program)
    addKnowledge(program, knowledge)
  }
  return programs
}

/** Where a thing was noted, without what else the entry holds. */
function placeOf(entry: CommandEntry): Mention {
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
  place: Mention,
): CommandModel | undefined {
  let model: CommandModel | undefined
  let key = ''
  path.forEach((name, depth) => {
    key += `${name}\u0000`
    let next = byPath.get(key)
    if (!next) {
      next = { name, path: path.slice(0, depth + 1), noted: [], subcommands: [], options: [] }
      byPath.set(key, next)
      const siblings = model?.subcommands ?? programs
      siblings.push(next)
    }
    next.noted.push(place)
    model = next
  })
  return model
}

function addWords(model: CommandModel, { words }: SimpleCommand, entry: CommandEntry, place: Mention): void {
  // What knowledge says of a line is about its options too; it is added below, command by command.
  const isWhole = entry.syntax.commands.length === 1 && entry.descriptionFrom === 'notes'
  if (isWhole && entry.description !== undefined) model.description ??= entry.description
  let open: OptionModel | undefined
  for (const word of words) {
    if (word.role === 'option') {
      open = addOption(model, word.flags ?? [], place)
      if (word.attached !== undefined) {
        open.takesArgument = true
        if (word.placeholders.length === 0) addValue(open, unquote(word.attached), place)
        open = undefined
      }
    } else if (word.role === 'argument' && open) {
      open.takesArgument = true
      if (word.choices) for (const choice of word.choices) addValue(open, choice, place).isChoice = true
      else if (word.placeholders.length === 0) addValue(open, word.value, place)
      open = undefined
    }
  }
}

function addOptions(model: CommandModel, entry: CommandEntry, knowledge: Knowledge, place: Mention): void {
  for (const noted of entry.options) {
    const { kind, flags, argument, choices, value, description } = withDashes(noted, entry.path, knowledge)
    if (kind !== 'flag' && kind !== 'value') continue
    const option = addOption(model, flags, place)
    if (kind === 'flag') {
      if (argument !== undefined) option.takesArgument = true
      else if (description !== undefined) option.description ??= description
      for (const choice of choices ?? (argument === undefined ? [] : [argument]))
        addValue(option, choice, place).isChoice = true
    } else {
      option.takesArgument = true
      const noted = addValue(option, value, place)
      noted.isChoice = true
      if (description !== undefined) noted.description ??= description
    }
  }
}

/** `tail`, where knowledge has `--tail`, is that option. */
function withDashes(option: OptionEntry, path: readonly string[], knowledge: Knowledge): OptionEntry {
  if (option.kind !== 'unknown') return option
  const known = knowledge.option(path, `${option.value.length === 1 ? '-' : '--'}${option.value}`)
  return known ? { ...option, kind: 'flag', flags: known.flags } : option
}

/** Options by flag, while a model is built. */
const indexes = new WeakMap<CommandModel, FlagIndex<OptionModel>>()

function addOption(model: CommandModel, flags: readonly string[], place: Mention): OptionModel {
  const index = indexes.get(model) ?? new FlagIndex(model.options)
  indexes.set(model, index)
  let option = index.find(flags)
  if (!option) {
    option = { name: flags[0] ?? '', flags: [], noted: [], values: [] }
    model.options.push(option)
  }
  for (const flag of flags) if (!option.flags.includes(flag)) option.flags.push(flag)
  index.add(option)
  option.noted.push(place)
  return option
}

/** A value, and whether the notes offer it as one of several. */
type Value = Noted & { isChoice?: boolean }

/** Values by name, while an option is built. */
const valueIndexes = new WeakMap<OptionModel, Map<string, Value>>()

function addValue(option: OptionModel, name: string, place: Mention): Value {
  const index = valueIndexes.get(option) ?? new Map<string, Value>()
  valueIndexes.set(option, index)
  let value = index.get(name)
  if (!value) {
    value = { name, noted: [] }
    option.values.push(value)
    index.set(name, value)
  }
  value.noted.push(place)
  return value
}

/** `--name web1` is one name among endless others: a value is kept only where the notes offer a choice. */
function dropSingleValues(model: CommandModel): void {
  for (const option of model.options) {
    const values: Value[] = option.values
    if (!values.some(({ isChoice }) => isChoice)) option.values = []
    else for (const value of values) delete value.isChoice
  }
  for (const subcommand of model.subcommands) dropSingleValues(subcommand)
}

/** Says what the notes leave open: what a command and its options do, whether an option takes a value, what others there are. */
function addKnowledge(model: CommandModel, knowledge: Knowledge): void {
  const { description, aliases = [], options = [], runsCommand } = knowledge.find(model.path) ?? {}
  if (description !== undefined) model.description ??= description
  if (aliases.length > 0) model.aliases = aliases
  if (runsCommand) model.runsCommand = true
  for (const option of model.options) addToOption(option, model, knowledge)
  model.options = mergeNames(model.options)
  const flags = new Set(model.options.flatMap((option) => [...option.flags, ...(option.otherFlags ?? [])]))
  for (const known of options) {
    const [name] = known.flags
    if (name === undefined || known.flags.some((flag) => flags.has(flag))) continue
    model.options.push({
      name,
      flags: known.flags,
      takesArgument: known.argument !== undefined,
      values: [],
      noted: [],
      ...(known.description === undefined ? {} : { description: known.description }),
    })
  }
  for (const subcommand of model.subcommands) addKnowledge(subcommand, knowledge)
}

/** `-p` and `--publish`, noted apart, are one option where knowledge says so. */
function mergeNames(options: readonly OptionModel[]): OptionModel[] {
  const merged: OptionModel[] = []
  const byOtherFlag = new FlagIndex<OptionModel>()
  for (const option of options) {
    const earlier = byOtherFlag.find(option.flags)
    if (!earlier) {
      merged.push(option)
      byOtherFlag.add(option, option.otherFlags ?? [])
      continue
    }
    earlier.flags = [...new Set([...earlier.flags, ...option.flags])]
    earlier.noted = [...earlier.noted, ...option.noted]
    const names = new Set(earlier.values.map(({ name }) => name))
    earlier.values = [...earlier.values, ...option.values.filter(({ name }) => !names.has(name))]
    const others = (earlier.otherFlags ?? []).filter((flag) => !earlier.flags.includes(flag))
    if (others.length > 0) earlier.otherFlags = others
    else delete earlier.otherFlags
  }
  return merged
}

function addToOption(option: OptionModel, { path }: CommandModel, knowledge: Knowledge): void {
  const known = option.flags.map((flag) => knowledge.option(path, flag)).find((found) => found !== undefined)
  if (!known) {
    // -it is -i and -t.
    const letters = /^-([A-Za-z]{2,})$/.exec(option.name)?.[1] ?? ''
    const each = [...letters].map((letter) => knowledge.option(path, `-${letter}`))
    if (each.length > 0 && each.every((one) => one))
      option.takesArgument ??= each.at(-1)?.argument !== undefined
    return
  }
  if (known.description !== undefined) option.description ??= known.description
  option.takesArgument ??= known.argument !== undefined
  const others = known.flags.filter((flag) => !option.flags.includes(flag))
  if (others.length > 0) option.otherFlags = others
  for (const value of option.values) {
    const description = knowledge.value(path, option.name, value.name)
    if (description !== undefined) value.description ??= description
  }
}

function unquote(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text
}
