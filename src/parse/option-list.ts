/**
 * Lists of options, which belong to the command above.
 *
 *     - `-a`, `--all`: show all of them
 */
import type { List, ListItem } from 'mdast'
import type { Command, NotesContent, Option } from '../tree/index.js'
import { startsWithOption } from './classify/index.js'
import { readItemEntry } from './item-entry.js'
import { readOption, readOptionSyntax } from './option.js'
import { locateValue } from './read-command-line.js'
import type { ShapeContext } from './shapes/shape.js'

/** Reads a list of only options, for the command that they belong to here. */
export function readOptionList(node: List, context: ShapeContext): NotesContent[] | undefined {
  if (!node.children.every((item) => isOptionItem(item, context))) return undefined
  const owner = context.optionOwner()
  if (!owner) return undefined
  owner.children.push(...node.children.flatMap((item) => optionsOf(item, owner, context) ?? []))
  return []
}

function isOptionItem(item: ListItem, context: ShapeContext): boolean {
  const [piece] = readItemEntry(item, context.source)?.pieces ?? []
  return piece !== undefined && startsWithOption(piece.value) && item.children.length === 1
}

/** Reads a list of only options of a command. */
export function readOptions(node: List, owner: Command, context: ShapeContext): Option[] | undefined {
  const options = node.children.map((item) => optionsOf(item, owner, context))
  return options.every((option) => option !== undefined) ? options.flat() : undefined
}

function optionsOf(item: ListItem, owner: Command, context: ShapeContext): Option[] | undefined {
  const entry = item.children.length === 1 ? readItemEntry(item, context.source) : undefined
  if (!entry) return undefined
  const allFlags = entry.pieces.every(({ value }) => readOptionSyntax(value) !== undefined)
  // `-a`, `--all`: two names of one option.
  const names = allFlags ? entry.pieces.map(({ value }) => value).join(', ') : undefined
  const pieces = names === undefined ? entry.pieces : [{ value: names, position: entry.pieces[0]?.position }]
  const options = pieces.map((piece) =>
    readOption(
      piece.value,
      owner.syntax,
      names === undefined ? locateValue(piece.value, piece.position, context.source) : piece.position,
      entry.description,
    ),
  )
  return options.length > 0 && options.every(({ kind }) => kind !== 'unknown') ? options : undefined
}
