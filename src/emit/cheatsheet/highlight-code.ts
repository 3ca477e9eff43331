import { loadHighlighter } from './highlighter.js'
import type { CodeBlock, Sheet, SheetContent } from './sheet.js'

/** Adds syntax highlighting to code blocks in languages other than shell. */
export async function highlightCode(sheet: Sheet): Promise<Sheet> {
  const languages = codeBlocksIn(sheet.blocks).map(({ lang = '' }) => lang)
  const highlight = await loadHighlighter(languages)
  const highlightNode = (node: SheetContent): SheetContent => {
    if (node.type === 'group') return { ...node, children: node.children.map(highlightNode) }
    if (node.type !== 'example' || node.turns) return node
    const highlighted = highlight(node.value.trimEnd(), node.lang ?? '')
    return highlighted ? { ...node, highlighted } : node
  }
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => ({ ...block, children: block.children.map(highlightNode) })),
  }
}

function codeBlocksIn(parents: readonly { children: readonly SheetContent[] }[]): CodeBlock[] {
  return parents.flatMap(({ children }) =>
    children.flatMap((node) =>
      node.type === 'group' ? codeBlocksIn([node]) : node.type === 'example' ? [node] : [],
    ),
  )
}
