/*
 * - `docker stop NAME` - stops a container
 *   - `--time` - how long to wait
 * - Ctrl + R - search the history
 * - **runc** is the low-level runtime.
 */
import type { List, ListItem, RootContent } from 'mdast'
import { type Command, createNode, type NotesContent } from '../../tree/index.js'
import { readAbbreviationDefinition } from '../abbreviation-definition.js'
import { describeCommands, titleAbove } from '../block-description.js'
import { readCommandsInItem } from '../commands-below-text.js'
import { readConcepts } from '../concept.js'
import { createGroupedCommands } from '../create-grouped-commands.js'
import { readHeadingDefinition } from '../heading-definition.js'
import { readItemEntry } from '../item-entry.js'
import { describeOnly, holdsOneBlock, itemLabels, labelText } from '../item-labels.js'
import {
  areKeyLike,
  areSettings,
  isBelowKeysHeading,
  isCertainlyKeys,
  isKeyList,
  listedKeys,
} from '../key-list.js'
import { areUnambiguousKeys, readKeys } from '../keys.js'
import { type LineEntry, piecesOfEntry } from '../line/index.js'
import { readOptionList, readOptions } from '../option-list.js'
import { plainText } from '../plain-text.js'
import { readTermItems, type TermItem } from '../term-items.js'
import { readUsesInItems } from '../uses-in-items.js'
import type { Shape, ShapeContext } from './shape.js'

export const list: Shape = {
  name: 'list',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'list') return undefined
    const nodes =
      readOptionList(node, context) ??
      readItems(node, isBelowKeysHeading(siblings, index, context.headers), context) ??
      readHeadingDefinition(siblings, index, context)
    const isCommand = (node: NotesContent) => node.type === 'command'
    if (nodes) describeCommands(nodes.filter(isCommand), titleAbove(siblings, index), siblings, index)
    return nodes ? { nodes, consumed: 1 } : undefined
  },
}

function readItems(node: List, isBelowKeys: boolean, context: ShapeContext): NotesContent[] | undefined {
  const entries = node.children.map((item) => readItemEntry(item, context.source))
  const commands = createItemCommands(entries, context)
  const texts = entries.flatMap((entry) => entry?.pieces.map(({ value }) => value) ?? [])
  const isAboutKeys = isBelowKeys || entries.some((entry) => entry?.isCode) || texts.some(isCertainlyKeys)
  const areKeys =
    (isAboutKeys && isKeyList(texts)) || (isBelowKeys && areKeyLike(texts) && !areSettings(texts, false))
  const nodes: NotesContent[] = []
  let proseItems: ListItem[] = []
  let hasNodes = false
  const flush = () => {
    if (proseItems.length > 0) nodes.push(prose(node, proseItems))
    proseItems = []
  }
  const labels = itemLabels(node.children, entries)
  const termItems = readTermItems(node, context)
  const uses = readUsesInItems(node, context)
  node.children.forEach((item, index) => {
    const entry = entries[index]
    const withUses = uses.get(item)
    const itemNodes =
      (withUses && readBelow(withUses, item.children.slice(1), context)) ??
      (entry && readEntry(item, entry, commands[index] ?? [], { areKeys, isAboutKeys }, context)) ??
      nodesOf(termItems[index], context) ??
      readWords(item, context)
    if (itemNodes) {
      if (describeOnly(itemNodes, labels.get(item))) proseItems.pop()
      flush()
      nodes.push(...itemNodes)
      hasNodes = true
    } else proseItems.push(item)
  })
  flush()
  return hasNodes ? nodes : undefined
}

function nodesOf(item: TermItem | undefined, context: ShapeContext): NotesContent[] | undefined {
  return item && [item.concept, ...context.readNestedBlocks(item.below)]
}

/** Creates the commands of each item, one entry per piece. */
function createItemCommands(
  entries: readonly (LineEntry | undefined)[],
  context: ShapeContext,
): (Command | undefined)[][] {
  const isUniformlyDescribed = entries.length > 1 && entries.every((entry) => entry?.separator === 'mark')
  const groups = entries.map((entry) => piecesOfEntry(entry, isUniformlyDescribed))
  return createGroupedCommands(groups, 'list', context)
}

function prose(node: List, items: ListItem[]): NotesContent {
  const start = items[0]?.position?.start
  const end = items.at(-1)?.position?.end
  const position = start && end ? { start, end } : undefined
  return createNode('prose', position, {
    children: [{ ...node, children: items, ...(position ? { position } : {}) }],
  })
}

/** What a list says about its keys. */
interface KeyList {
  /** Whether all items are keys, even those that could be anything else. */
  areKeys: boolean
  /** Whether words such as "Home" and "Up" may be keys. */
  isAboutKeys: boolean
}

/** Reads an item that begins with commands or keys, and what is below them. */
function readEntry(
  item: ListItem,
  entry: LineEntry,
  commands: readonly (Command | undefined)[],
  list: KeyList,
  context: ShapeContext,
): NotesContent[] | undefined {
  const nodes = readPieces(entry, commands, list)
  return nodes && readBelow(nodes, item.children.slice(1), context)
}

/** Reads an item that begins with other words, or with another block. */
function readWords({ children }: ListItem, context: ShapeContext): NotesContent[] | undefined {
  const [first, ...rest] = children
  const commands = readCommandsInItem(children, context)
  if (commands) return commands
  const concepts =
    first?.type === 'paragraph'
      ? (readConcepts(first, context) ?? readAbbreviationDefinition(first, context))
      : undefined
  if (first?.type === 'paragraph' && rest.length === 0) return concepts
  const below = context.readNestedBlocks(children)
  // The first paragraph of the item introduces the blocks below it.
  if (first?.type === 'paragraph' && holdsOneBlock(rest)) describeOnly(below, labelText(first))
  return concepts || below.some(({ type }) => type !== 'prose') ? below : undefined
}

/** Reads the line of an item; returns `undefined` unless all its pieces are commands or shortcuts. */
function readPieces(
  entry: LineEntry,
  commands: readonly (Command | undefined)[],
  { areKeys, isAboutKeys }: KeyList,
): NotesContent[] | undefined {
  const { description, page } = entry
  const nodes = entry.pieces.flatMap((piece, index): NotesContent[] => {
    const keys = readKeys(piece.value)
    const sequence = areKeys ? listedKeys(piece.value) : undefined
    if (sequence && description !== undefined)
      return [createNode('shortcut', piece.position, { keys: sequence, description, page })]
    if (keys && isAboutKeys && areUnambiguousKeys(keys) && (description !== undefined || entry.isCode))
      return [createNode('shortcut', piece.position, { keys, description, page })]
    const command = commands[index]
    return command ? [command] : []
  })
  return nodes.length > 0 && nodes.length === entry.pieces.length ? nodes : undefined
}

/** Adds nested options and a description to the command; reads all other blocks below it separately. */
function readBelow(
  itemNodes: NotesContent[],
  rest: readonly RootContent[],
  context: ShapeContext,
): NotesContent[] {
  const owner = itemNodes.findLast((node): node is Command => node.type === 'command')
  const others: RootContent[] = []
  for (const block of rest) {
    const options = owner && block.type === 'list' ? readOptions(block, owner, context) : undefined
    if (owner && options) owner.children.push(...options)
    else if (itemNodes.length === 1 && owner && block.type === 'paragraph' && owner.description === undefined)
      owner.description = plainText(block)
    else others.push(block)
  }
  return others.length === 0 ? itemNodes : [...itemNodes, ...context.readNestedBlocks(others)]
}
