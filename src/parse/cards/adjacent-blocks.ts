import type { RootContent } from 'mdast'

/** Returns the blocks below a block without a blank line between them: a list right below a line, for example. */
export function adjacentBlocks(siblings: readonly RootContent[], index: number): RootContent[] {
  const blocks: RootContent[] = []
  for (let above = siblings[index]; above; above = blocks.at(-1)) {
    const next = siblings[index + blocks.length + 1]
    const isAdjacent = next?.position?.start.line === (above.position?.end.line ?? 0) + 1
    if (!next || !isAdjacent || next.type === 'heading') break
    blocks.push(next)
  }
  return blocks
}
