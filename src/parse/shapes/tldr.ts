/*
 * - List the files of a folder:
 *
 * `ls {{path/to/folder}}`
 */
import type { ListItem, RootContent } from 'mdast'
import { build, type NotesContent } from '../../tree/index.js'
import { dressedCode } from '../code-pieces.js'
import { readCommandLine } from '../command-line.js'
import { plainText } from '../plain-text.js'
import { foldWhiteSpace } from '../white-space.js'
import type { Shape } from './shape.js'

/** A list whose last item ends in a colon, then a paragraph that is one piece of code. */
export const tldr: Shape = {
  name: 'tldr',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'list') return undefined
    const last = node.children.at(-1)
    const description = last ? descriptionOf(last) : undefined
    const code = soleCode(siblings[index + 1])
    if (description === undefined || !code) return undefined
    const value = foldWhiteSpace(code.value)
    const place = isPage(siblings) ? 'tldr' : 'labelled-code'
    const [isCommand] = context.areCommands([
      { text: value, place, isDescribed: true, position: code.position },
    ])
    if (!isCommand) return undefined
    const command = build('command', code.position, {
      value,
      syntax: readCommandLine(value, code.position, context.source),
      description,
      origin: 'tldr',
      children: [],
    })
    const others = node.children.slice(0, -1)
    const before: NotesContent[] =
      others.length > 0 ? context.readInside([{ ...node, children: others }]) : []
    return { nodes: [...before, command], consumed: 2 }
  },
}

/** A page of examples: a title, a quotation about it, then nothing but items and the code of each. */
function isPage(siblings: readonly RootContent[]): boolean {
  const known = pages.get(siblings) ?? looksLikePage(siblings)
  pages.set(siblings, known)
  return known
}

/** Remembered, because it's checked for every item of a page. */
const pages = new WeakMap<readonly RootContent[], boolean>()

function looksLikePage(siblings: readonly RootContent[]): boolean {
  const [title, about, ...rest] = siblings
  return (
    title?.type === 'heading' &&
    about?.type === 'blockquote' &&
    rest.every((block, at) => (at % 2 === 0 ? block.type === 'list' : soleCode(block) !== undefined))
  )
}

/** The words of an item that ends in a colon. */
function descriptionOf(item: ListItem): string | undefined {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph' || rest.length > 0) return undefined
  return /^(.*\S)\s*[:：]$/.exec(plainText(first))?.[1]
}

function soleCode(block: RootContent | undefined) {
  const [child, ...rest] = block?.type === 'paragraph' ? block.children : []
  return child && rest.length === 0 ? dressedCode(child) : undefined
}
