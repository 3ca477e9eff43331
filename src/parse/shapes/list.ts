/*
 * - `docker stop NAME` - asks a container to end
 *   - `--time` - how long to wait
 * - Ctrl + R - search the history
 * - **runc** is the low-level runtime.
 */
import type { List, ListItem, RootContent } from 'mdast'
import { build, type Command, type NotesContent, type Option } from '../../tree/index.js'
import { placeInside, readCommandLine } from '../command-line.js'
import { readConcepts } from '../concept.js'
import { isOptionAlone } from '../evidence/index.js'
import { areKeysTogether, areSureKeys, keySequence, readKeys } from '../keys.js'
import { readOption, readOptionSyntax } from '../option.js'
import { type Phrase, readPhrase } from '../phrase.js'
import type { Shape, ShapeContext } from './shape.js'

export const list: Shape = {
  name: 'list',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'list') return undefined
    const nodes = readOptionList(node, context) ?? readItems(node, context)
    return nodes ? { nodes, consumed: 1 } : undefined
  },
}

/** A list of options alone belongs to the command noted above it. */
function readOptionList(node: List, context: ShapeContext): NotesContent[] | undefined {
  if (!node.children.every((item) => isOptionItem(item, context))) return undefined
  const owner = context.optionOwner()
  if (!owner) return undefined
  owner.children.push(...node.children.flatMap((item) => optionsOf(item, owner, context) ?? []))
  return []
}

function isOptionItem(item: ListItem, context: ShapeContext): boolean {
  const [piece] = phraseOf(item, context)?.pieces ?? []
  return piece !== undefined && isOptionAlone(piece.value) && item.children.length === 1
}

function phraseOf(item: ListItem, { source }: ShapeContext): Phrase | undefined {
  const [first] = item.children
  return first?.type === 'paragraph' ? readPhrase(first.children, source) : undefined
}

function readItems(node: List, context: ShapeContext): NotesContent[] | undefined {
  const phrases = node.children.map((item) => phraseOf(item, context))
  const commands = commandsAmong(phrases, context)
  const areKeys = areKeysTogether(phrases.flatMap((phrase) => phrase?.pieces.map(({ value }) => value) ?? []))
  const nodes: NotesContent[] = []
  let plain: ListItem[] = []
  let found = false
  const flush = () => {
    if (plain.length > 0) nodes.push(prose(node, plain))
    plain = []
  }
  node.children.forEach((item, index) => {
    const read = readItem(item, phrases[index], commands[index] ?? [], areKeys, context)
    if (read) {
      flush()
      nodes.push(...read)
      found = true
    } else plain.push(item)
  })
  flush()
  return found ? nodes : undefined
}

/** For each item, which of its pieces are commands. */
function commandsAmong(phrases: readonly (Phrase | undefined)[], context: ShapeContext): boolean[][] {
  const isInForm = phrases.length > 1 && phrases.every((phrase) => phrase?.separator === 'mark')
  const pieces = phrases.flatMap((phrase) =>
    (phrase?.pieces ?? []).map(({ value, position }) => ({
      text: value,
      position,
      place: phrase?.isCode ? ('item-code' as const) : ('plain-item' as const),
      isInForm,
      isDescribed: phrase?.description !== undefined,
    })),
  )
  const verdicts = context.areCommands(pieces)
  let at = 0
  return phrases.map((phrase) => (phrase?.pieces ?? []).map(() => verdicts[at++] ?? false))
}

function prose(node: List, items: ListItem[]): NotesContent {
  const start = items[0]?.position?.start
  const end = items.at(-1)?.position?.end
  const position = start && end ? { start, end } : undefined
  return build('prose', position, {
    children: [{ ...node, children: items, ...(position ? { position } : {}) }],
  })
}

function readItem(
  item: ListItem,
  phrase: Phrase | undefined,
  areCommands: readonly boolean[],
  areKeys: boolean,
  context: ShapeContext,
): NotesContent[] | undefined {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') {
    const nodes = context.readInside(item.children)
    return nodes.some(({ type }) => type !== 'prose') ? nodes : undefined
  }
  const own = phrase ? readPieces(phrase, areCommands, areKeys, context) : undefined
  if (own) return readBelow(own, rest, context)
  const concepts = readConcepts(first, context.source)
  if (rest.length === 0) return concepts
  // The first words of the item introduce what stands below them.
  const below = context.readInside(item.children)
  return concepts || below.some(({ type }) => type !== 'prose') ? below : undefined
}

/** What the line of an item is about; nothing unless all its pieces are understood. */
function readPieces(
  phrase: Phrase,
  areCommands: readonly boolean[],
  areKeys: boolean,
  { source }: ShapeContext,
): NotesContent[] | undefined {
  const { description, page } = phrase
  const nodes = phrase.pieces.flatMap((piece, index): NotesContent[] => {
    const keys = readKeys(piece.value)
    const together = areKeys ? (keys ?? keySequence(piece.value)) : undefined
    if (together && description !== undefined)
      return [build('shortcut', piece.position, { keys: together, description, page })]
    if (keys && areSureKeys(keys) && (description !== undefined || phrase.isCode))
      return [build('shortcut', piece.position, { keys, description, page })]
    if (!areCommands[index]) return []
    return [
      build('command', piece.position, {
        value: piece.value,
        syntax: readCommandLine(piece.value, piece.position, source),
        description,
        page,
        origin: 'list',
        children: [],
      }),
    ]
  })
  return nodes.length > 0 && nodes.length === phrase.pieces.length ? nodes : undefined
}

/** Nested items that are options belong to the command; everything else below it is read on its own. */
function readBelow(own: NotesContent[], rest: readonly RootContent[], context: ShapeContext): NotesContent[] {
  const owner = own.findLast((node): node is Command => node.type === 'command')
  const others: RootContent[] = []
  for (const block of rest) {
    const options = owner && block.type === 'list' ? readOptions(block, owner, context) : undefined
    if (owner && options) owner.children.push(...options)
    else if (own.length === 1 && owner && block.type === 'paragraph' && owner.description === undefined)
      owner.description = readWords(block)
    else others.push(block)
  }
  return others.length === 0 ? own : [...own, ...context.readInside(others)]
}

function readWords(block: Extract<RootContent, { type: 'paragraph' }>): string {
  return block.children.map((node) => ('value' in node ? node.value : '')).join('')
}

function readOptions(node: List, owner: Command, context: ShapeContext): Option[] | undefined {
  const options = node.children.map((item) => optionsOf(item, owner, context))
  return options.every((option) => option !== undefined) ? options.flat() : undefined
}

function optionsOf(item: ListItem, owner: Command, context: ShapeContext): Option[] | undefined {
  const phrase = item.children.length === 1 ? phraseOf(item, context) : undefined
  if (!phrase) return undefined
  const allFlags = phrase.pieces.every(({ value }) => readOptionSyntax(value) !== undefined)
  // `-a`, `--all`: two names of one option.
  const names = allFlags ? phrase.pieces.map(({ value }) => value).join(', ') : undefined
  const pieces =
    names === undefined ? phrase.pieces : [{ value: names, position: phrase.pieces[0]?.position }]
  const options = pieces.map((piece) =>
    readOption(
      piece.value,
      owner.syntax,
      names === undefined ? placeInside(piece.value, piece.position, context.source) : piece.position,
      phrase.description,
    ),
  )
  return options.length > 0 && options.every(({ kind }) => kind !== 'unknown') ? options : undefined
}
