import { loadHighlighter } from './highlight.js'
import type { CodeBlock, Sheet, SheetContent } from './sheet.js'

/** The sheet with the words of code in other languages told apart. */
export async function colorCode(sheet: Sheet): Promise<Sheet> {
  const languages = codeBlocksIn(sheet.blocks).map(({ lang = '' }) => lang)
  const highlight = await loadHighlighter(languages)
  const color = (node: SheetContent): SheetContent => {
    if (node.type === 'group') return { ...node, children: node.children.map(color) }
    if (node.type !== 'example' || node.turns) return node
    const colored = highlight(node.value.replace(/\s+$/, ''), node.lang ?? '')
    return colored ? { ...node, colored } : node
  }
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => ({ ...block, children: block.children.map(color) })),
  }
}

function codeBlocksIn(parents: readonly { children: readonly SheetContent[] }[]): CodeBlock[] {
  return parents.flatMap(({ children }) =>
    children.flatMap((node) =>
      node.type === 'group' ? codeBlocksIn([node]) : node.type === 'example' ? [node] : [],
    ),
  )
}
