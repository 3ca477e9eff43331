import type { RootContent } from 'mdast'
import { loadFormulaRenderer, type RenderFormula } from '../markup/formula.js'
import type { Block, Sheet, SheetContent } from './sheet.js'

/** Renders the formulas of a sheet. The library is loaded only if there are any. */
export async function renderFormulas(sheet: Sheet): Promise<Sheet> {
  if (!hasFormulas(sheet.blocks)) return sheet
  const render = await loadFormulaRenderer()
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    children: block.children.map((node) => withFormulas(node, render)),
  }))
  return { ...sheet, blocks }
}

function hasFormulas(blocks: readonly Block[]): boolean {
  const isFormula = ({ type }: RootContent) => type === 'math' || type === 'inlineMath'
  const inMarkdown = (nodes: readonly RootContent[]): boolean =>
    nodes.some((node) => isFormula(node) || ('children' in node && inMarkdown(node.children)))
  const inContent = (node: SheetContent): boolean => {
    if (node.type === 'group') return node.children.some(inContent)
    if (node.type === 'row') return node.cells.some(({ children }) => inMarkdown(children))
    if (node.type === 'question') return inMarkdown(node.front) || inMarkdown(node.back)
    if (node.type === 'concept' && formulaOf(node.term) !== undefined) return true
    return isMarkdown(node) && inMarkdown(node.children)
  }
  return blocks.some(({ children }) => children.some(inContent))
}

/** Returns the TeX of a term that is a formula: `$F$`. */
function formulaOf(term: string): string | undefined {
  return /^\$([^$]+)\$$/.exec(term)?.[1]
}

function isMarkdown(
  node: SheetContent,
): node is Extract<SheetContent, { type: 'prose' | 'callout' | 'concept' }> {
  return node.type === 'prose' || node.type === 'callout' || node.type === 'concept'
}

function withFormulas(node: SheetContent, render: RenderFormula): SheetContent {
  const inMarkdown = <Content extends RootContent>(nodes: readonly Content[]): Content[] =>
    nodes.map((child) => withFormula(child, render))
  if (node.type === 'group')
    return { ...node, children: node.children.map((child) => withFormulas(child, render)) }
  if (node.type === 'row')
    return { ...node, cells: node.cells.map((cell) => ({ ...cell, children: inMarkdown(cell.children) })) }
  if (node.type === 'question') return { ...node, front: inMarkdown(node.front), back: inMarkdown(node.back) }
  if (!isMarkdown(node)) return node
  const tex = node.type === 'concept' ? formulaOf(node.term) : undefined
  const children = inMarkdown(node.children)
  return { ...node, children, ...(tex === undefined ? {} : { termFormula: render(tex, false) }) }
}

/** Copies Markdown, with each formula rendered. */
function withFormula<Content extends RootContent>(node: Content, render: RenderFormula): Content {
  if (node.type === 'inlineMath' || node.type === 'math')
    return { ...node, data: { ...node.data, rendered: render(node.value, node.type === 'math') } }
  if (!('children' in node)) return node
  return { ...node, children: node.children.map((child) => withFormula(child, render)) }
}
