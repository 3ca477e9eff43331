/** What became of each block of a file. */
import type { Parents, Root, RootContent } from 'mdast'
import type { Node } from 'unist'
import { createLineMatcher } from '../ranges/index.js'
import { type BlockUse, type Coverage, type Notes, type NotesNode, type Prose, walk } from '../tree/index.js'
import { plainText } from './plain-text.js'

/** A block of Markdown: its first and last line, 1-based. */
interface Block {
  from: number
  to: number
}

/** Returns the paragraphs, table rows, code blocks and HTML blocks of a tree, in order. */
export function blocksOf(root: Root): Block[] {
  const blocks: Block[] = []
  collectBlocks(root, blocks)
  return blocks
}

function collectBlocks(parent: Parents, blocks: Block[]): void {
  for (const [index, node] of parent.children.entries())
    if (isBlock(node)) {
      // The header of a table says what the rows are.
      const isHeader = node.type === 'tableRow' && index === 0
      if (node.position && !isHeader)
        blocks.push({ from: node.position.start.line, to: node.position.end.line })
    } else if ('children' in node) collectBlocks(node, blocks)
}

function isBlock({ type, ...node }: RootContent): boolean {
  if (type === 'html') return 'value' in node && hasContent(node.value)
  return type === 'paragraph' || type === 'tableRow' || type === 'code' || type === 'math'
}

/** Whether HTML has text or a picture; comments and a lone `</details>` have none. */
function hasContent(html: string): boolean {
  const withoutComments = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  return /<img\b/i.test(withoutComments) || withoutComments.replace(/<[^<>]*>/g, '').trim() !== ''
}

const usesByType: Readonly<Partial<Record<NotesNode['type'], BlockUse>>> = {
  command: 'command',
  option: 'option',
  shortcut: 'key',
  concept: 'term',
  card: 'card',
  figure: 'picture',
  callout: 'callout',
  example: 'code',
  prose: 'prose',
}

/** The use of a block that contains several nodes is the first of these. */
const precedence = Object.values(usesByType)

export function coverageOf(blocks: readonly Block[], notes: Notes): Coverage {
  const usesByLine = usesOfLines(notes)
  const hasNoCards = createLineMatcher(notes.data?.noCardRanges ?? [])
  const coverage: Coverage = { counts: {}, proseLines: [] }
  for (const { from, to } of blocks) {
    if (hasNoCards(from)) continue
    let use: BlockUse | undefined
    for (let line = from; line <= to; line += 1) use = moreImportant(use, usesByLine.get(line))
    // No node begins here, so the text is part of another one.
    use ??= 'description'
    coverage.counts[use] = (coverage.counts[use] ?? 0) + 1
    if (use === 'prose') coverage.proseLines.push(from)
  }
  return coverage
}

function usesOfLines(notes: Notes): ReadonlyMap<number, BlockUse> {
  const uses = new Map<number, BlockUse>()
  const add = ({ position }: Node, use: BlockUse) => {
    if (position)
      for (let line = position.start.line; line <= position.end.line; line += 1)
        uses.set(line, moreImportant(uses.get(line), use))
  }
  const nodes: NotesNode[] = []
  walk(notes, (node) => {
    if (node.type in usesByType) nodes.push(node as NotesNode)
  })
  for (const [index, node] of nodes.entries()) {
    const use = usesByType[node.type]
    if (use === undefined) continue
    const isDescription =
      node.type === 'prose' &&
      [nodes[index - 1], ...nodes.slice(index + 1, index + 3)].some((neighbor) => describes(node, neighbor))
    add(node, isDescription ? 'description' : use)
  }
  return uses
}

/** Whether the text of a command's description is this prose. */
function describes(prose: Prose, neighbor: NotesNode | undefined): boolean {
  const description = neighbor?.type === 'command' ? neighbor.description : undefined
  return description !== undefined && prose.children.some((block) => plainText(block).includes(description))
}

function moreImportant<One extends BlockUse | undefined>(one: One, other: BlockUse): BlockUse
function moreImportant(one: BlockUse | undefined, other: BlockUse | undefined): BlockUse | undefined
function moreImportant(one: BlockUse | undefined, other: BlockUse | undefined): BlockUse | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return precedence.indexOf(one) <= precedence.indexOf(other) ? one : other
}
