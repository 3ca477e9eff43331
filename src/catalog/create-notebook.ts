import { toString as textOf } from 'mdast-util-to-string'
import { assignRoles, type Grammar } from '../shell/index.js'
import type { Command, Notes, Option } from '../tree/index.js'
import { describeLine, describeNotedOption } from './describe.js'
import { evidenceOf } from './evidence.js'
import { digest } from './identity.js'
import { type Knowledge, noKnowledge } from './knowledge.js'
import type { CommandEntry, Found, Notebook, OptionEntry } from './notebook.js'
import { findAll, whereabouts } from './outline.js'
import { mergePrograms } from './programs.js'

export interface NotebookOptions {
  /** What is known beside the notes; the notes' own words come first. */
  knowledge?: Knowledge
  /** Names the notebook for good, whatever its title. Default: its title. */
  id?: string
  /** Default: the title of a single file; `Notes` for several. */
  title?: string
}

/**
 * Puts the notes of many files together.
 *
 * @param notes the trees, in the order they are to be read; left as they are
 */
export function createNotebook(notes: readonly Notes[], options: NotebookOptions = {}): Notebook {
  const found = notes.flatMap((file) => findAll(file, 'command'))
  const knowledge = options.knowledge ?? noKnowledge
  const commands = toEntries(found, knowledge)
  const title = options.title ?? (notes.length === 1 ? notes[0]?.title : undefined) ?? 'Notes'
  return {
    id: options.id ?? title,
    title,
    notes: [...notes],
    commands,
    shortcuts: notes
      .flatMap((file) => findAll(file, 'shortcut'))
      .map((shortcut) => ({
        keys: shortcut.node.keys,
        ...(shortcut.node.description === undefined ? {} : { description: shortcut.node.description }),
        ...whereabouts(shortcut),
      })),
    concepts: notes
      .flatMap((file) => findAll(file, 'concept'))
      .map((concept) => ({
        term: concept.node.term,
        aliases: concept.node.aliases,
        text: concept.node.children.map((child) => textOf(child)).join('\n'),
        ...whereabouts(concept),
      })),
    cards: notes
      .flatMap((file) => findAll(file, 'card'))
      .map((card) => ({
        kind: card.node.kind,
        front: card.node.front,
        back: card.node.back,
        ...whereabouts(card),
      })),
    programs: mergePrograms(commands, knowledge),
  }
}

function toEntries(found: readonly Found<Command>[], knowledge: Knowledge): CommandEntry[] {
  const grammar = bothGrammars(knowledge.grammar, evidenceOf(found.map(({ node }) => node)))
  const times = new Map<string, number>()
  return found.map((one) => {
    const { node } = one
    const syntax = assignRoles(node.syntax, grammar)
    const [first] = syntax.commands
    const known = describeLine(syntax, knowledge)
    const described =
      node.description === undefined ? known : { description: node.description, from: 'notes' }
    const id = digest(node.value)
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    return {
      id: time === 1 ? id : `${id}-${time}`,
      value: node.value,
      ...(first?.program === undefined ? {} : { program: first.program }),
      path: first?.path ?? [],
      syntax,
      options: node.children.map((option) => toOption(option, first?.path ?? [], knowledge)),
      ...(described ? { description: described.description, descriptionFrom: described.from } : {}),
      ...(known
        ? { known: { does: known.does, options: known.options, substitutions: known.substitutions } }
        : {}),
      origin: node.origin,
      ...whereabouts(one),
    }
  })
}

function toOption(option: Option, path: readonly string[], knowledge: Knowledge): OptionEntry {
  const { value, flags, argument, choices, default: standard } = option
  // A value that knowledge says the option does not take is no value to learn.
  const taken = flags.map((flag) => knowledge.option(path, flag)?.choices).find((known) => known)
  const isRefused = option.kind === 'value' && taken && !taken.includes(value.split(/[=:]/, 1)[0] ?? '')
  const kind = isRefused ? 'unknown' : option.kind
  const description = option.description ?? describeNotedOption(option, path, knowledge)
  return {
    value,
    kind,
    flags,
    ...(argument === undefined ? {} : { argument }),
    ...(choices === undefined ? {} : { choices }),
    ...(standard === undefined ? {} : { default: standard }),
    ...(description === undefined ? {} : { description }),
  }
}

/** The first one that knows says it. */
function bothGrammars(first: Grammar, second: Grammar): Grammar {
  return {
    isSubcommand: (path, word) => first.isSubcommand(path, word) ?? second.isSubcommand(path, word),
    takesArgument: (path, flag) => first.takesArgument(path, flag) ?? second.takesArgument(path, flag),
    runsCommand: (path) => first.runsCommand(path) ?? second.runsCommand(path),
  }
}
