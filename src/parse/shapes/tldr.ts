/*
 * - List the files of a folder:
 *
 * `ls {{path/to/folder}}`
 */
import type { ListItem, RootContent } from 'mdast'
import type { NotesContent } from '../../tree/index.js'
import { unwrapInlineCode } from '../code-pieces.js'
import { inlineCodeText } from '../code-text.js'
import { plainText } from '../plain-text.js'
import type { Shape } from './shape.js'

/** A list whose last item ends in a colon, followed by a paragraph of only code. */
export const tldr: Shape = {
  name: 'tldr',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'list') return undefined
    const last = node.children.at(-1)
    const description = last ? descriptionOf(last) : undefined
    const code = onlyCode(siblings[index + 1])
    if (description === undefined || !code) return undefined
    const value = inlineCodeText(code.value)
    const place = isTldrPage(siblings) ? 'tldr' : 'labelled-code'
    const [command] = context.createCommands(
      [{ text: value, place, description, position: code.position }],
      'tldr',
    )
    if (!command) return undefined
    const others = node.children.slice(0, -1)
    const before: NotesContent[] =
      others.length > 0 ? context.readNestedBlocks([{ ...node, children: others }]) : []
    return { nodes: [...before, command], consumed: 2 }
  },
}

/** Whether a file is a tldr page: a title, a quote about it, then only lists with the code for each. */
function isTldrPage(siblings: readonly RootContent[]): boolean {
  const isPage = pageCache.get(siblings) ?? looksLikeTldrPage(siblings)
  pageCache.set(siblings, isPage)
  return isPage
}

/** Cached, because every item of a page looks it up. */
const pageCache = new WeakMap<readonly RootContent[], boolean>()

function looksLikeTldrPage(siblings: readonly RootContent[]): boolean {
  const [title, about, ...rest] = siblings
  return (
    title?.type === 'heading' &&
    about?.type === 'blockquote' &&
    rest.every((block, at) => (at % 2 === 0 ? block.type === 'list' : onlyCode(block) !== undefined))
  )
}

/** Returns the text of an item that ends in a colon. */
function descriptionOf(item: ListItem): string | undefined {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph' || rest.length > 0) return undefined
  return /^(.*\S)\s*[:：]$/.exec(plainText(first))?.[1]
}

function onlyCode(block: RootContent | undefined) {
  const [child, ...rest] = block?.type === 'paragraph' ? block.children : []
  return child && rest.length === 0 ? unwrapInlineCode(child) : undefined
}
