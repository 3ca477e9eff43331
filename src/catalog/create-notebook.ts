import type { RootContent } from 'mdast'
import { withoutHighlights } from '../parse/index.js'
import { assignRoles, type Grammar } from '../shell/index.js'
import type { Command, Notes, Option } from '../tree/index.js'
import { textOf } from '../tree/index.js'
import { choiceName } from './choice-name.js'
import { describeLine, describeOptionNode } from './describe.js'
import { digest } from './digest.js'
import { inferGrammar } from './infer-grammar.js'
import { emptyKnowledge, type Knowledge } from './knowledge.js'
import { namesTerm } from './names-term.js'
import type { CommandEntry, NodeWithAncestors, Notebook, OptionEntry } from './notebook.js'
import { findAll, locationOf } from './outline.js'
import { mergePrograms } from './programs.js'

export interface NotebookOptions {
  /** Descriptions of programs. Descriptions in the notes take precedence. */
  knowledge?: Knowledge
  /** Permanent id, independent of the title. Default: the title. */
  id?: string
  /** Default: the file's title for a single file, `Notes` for several. */
  title?: string
}

/**
 * Combines the notes of one or more files into a notebook.
 *
 * @param notes the notes trees in reading order; not modified
 *
 * @example
 * ```ts
 * import { createNotebook, parseNotes } from 'ddd-build'
 *
 * const { commands } = createNotebook([parseNotes('# Git\n\n- `git stash pop` - restore the changes\n')])
 * for (const { value, description } of commands) console.log(value, '=', description) // → git stash pop = restore the changes
 * ```
 */
export function createNotebook(notes: readonly Notes[], options: NotebookOptions = {}): Notebook {
  const commandNodes = notes.flatMap((file) => findAll(file, 'command'))
  const knowledge = options.knowledge ?? emptyKnowledge
  const commands = toEntries(commandNodes, knowledge)
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
        ...locationOf(shortcut),
      })),
    concepts: notes
      .flatMap((file) => findAll(file, 'concept'))
      .map((concept) => ({
        term: concept.node.term,
        aliases: concept.node.aliases,
        text: withoutHighlights(concept.node.children.map(meaningText).join('\n')),
        isSentence: namesTerm(concept.node),
        ...locationOf(concept),
      })),
    cards: notes
      .flatMap((file) => findAll(file, 'card'))
      .map((card) => ({
        kind: card.node.kind,
        front: card.node.front,
        back: card.node.back,
        ...locationOf(card),
      })),
    programs: mergePrograms(commands, knowledge),
  }
}

/** Returns the text of a block; the points of a list in one line. */
function meaningText(block: RootContent): string {
  return block.type === 'list' ? block.children.map((item) => textOf(item)).join('; ') : textOf(block)
}

function toEntries(
  commandNodes: readonly NodeWithAncestors<Command>[],
  knowledge: Knowledge,
): CommandEntry[] {
  const grammar = mergeGrammars(knowledge.grammar, inferGrammar(commandNodes.map(({ node }) => node)))
  const occurrenceCounts = new Map<string, number>()
  return commandNodes.map((commandNode) => {
    const { node } = commandNode
    const syntax = assignRoles(node.syntax, grammar)
    const [first] = syntax.commands
    const known = describeLine(syntax, knowledge)
    const described =
      node.description === undefined ? known : { description: node.description, from: 'notes' }
    const id = digest(node.value)
    const occurrence = (occurrenceCounts.get(id) ?? 0) + 1
    occurrenceCounts.set(id, occurrence)
    return {
      id: occurrence === 1 ? id : `${id}-${occurrence}`,
      value: node.value,
      ...(first?.program === undefined ? {} : { program: first.program }),
      path: first?.path ?? [],
      syntax,
      options: node.children.map((option) => toOption(option, first?.path ?? [], knowledge)),
      ...(described ? { description: described.description, descriptionFrom: described.from } : {}),
      ...(known
        ? {
            knowledge: { summary: known.summary, options: known.options, substitutions: known.substitutions },
          }
        : {}),
      origin: node.origin,
      ...locationOf(commandNode),
    }
  })
}

function toOption(option: Option, path: readonly string[], knowledge: Knowledge): OptionEntry {
  const { value, flags, argument, choices, default: defaultValue } = option
  // Don't teach a value that the option doesn't accept according to knowledge.
  const knownChoices = flags.map((flag) => knowledge.option(path, flag)?.choices).find((values) => values)
  const isRejected = option.kind === 'value' && knownChoices && !knownChoices.includes(choiceName(value))
  const kind = isRejected ? 'unknown' : option.kind
  const description = option.description ?? describeOptionNode(option, path, knowledge)
  return {
    value,
    kind,
    flags,
    ...(argument === undefined ? {} : { argument }),
    ...(choices === undefined ? {} : { choices }),
    ...(defaultValue === undefined ? {} : { default: defaultValue }),
    ...(description === undefined ? {} : { description }),
  }
}

/** Asks `preferred` first, and `fallback` if it doesn't know. */
function mergeGrammars(preferred: Grammar, fallback: Grammar): Grammar {
  return {
    isSubcommand: (path, word) => preferred.isSubcommand(path, word) ?? fallback.isSubcommand(path, word),
    takesArgument: (path, flag) => preferred.takesArgument(path, flag) ?? fallback.takesArgument(path, flag),
    runsCommand: (path) => preferred.runsCommand(path) ?? fallback.runsCommand(path),
  }
}
