import type { Element } from 'hast'
import type { RootContent } from 'mdast'
import { element } from '../markup/element.js'
import { loadFormulaRenderer } from '../markup/formula.js'
import type { Sheet, SheetContent } from './sheet.js'

/** A formula whose element isn't filled yet. */
interface PendingFormula {
  tex: string
  isBlock: boolean
  target: Element
}

/** Renders the formulas of a sheet. The library is loaded only if there are any. */
export async function renderFormulas(sheet: Sheet): Promise<Sheet> {
  const pending: PendingFormula[] = []
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    children: block.children.map((node) => prepareContent(node, pending)),
  }))
  if (pending.length === 0) return sheet
  const render = await loadFormulaRenderer()
  for (const { tex, isBlock, target } of pending) Object.assign(target, render(tex, isBlock))
  return { ...sheet, blocks }
}

function prepareContent(node: SheetContent, pending: PendingFormula[]): SheetContent {
  const copy = <Content extends RootContent>(nodes: readonly Content[]): Content[] =>
    nodes.map((child) => prepareMarkdown(child, pending))
  switch (node.type) {
    case 'group':
      return { ...node, children: node.children.map((child) => prepareContent(child, pending)) }
    case 'row':
      return { ...node, cells: node.cells.map((cell) => ({ ...cell, children: copy(cell.children) })) }
    case 'question':
      return { ...node, front: copy(node.front), back: copy(node.back) }
    case 'concept': {
      const [, tex] = /^\$([^$]+)\$$/.exec(node.term) ?? []
      const formula = tex === undefined ? {} : { termFormula: createPendingElement(tex, false, pending) }
      return { ...node, ...formula, children: copy(node.children) }
    }
    case 'prose':
    case 'callout':
      return { ...node, children: copy(node.children) }
    default:
      return node
  }
}

/** Copies Markdown, with an element for each formula. */
function prepareMarkdown<Content extends RootContent>(node: Content, pending: PendingFormula[]): Content {
  if (node.type === 'inlineMath' || node.type === 'math')
    return {
      ...node,
      data: { ...node.data, rendered: createPendingElement(node.value, node.type === 'math', pending) },
    }
  if (!('children' in node)) return node
  return { ...node, children: node.children.map((child) => prepareMarkdown(child, pending)) }
}

function createPendingElement(tex: string, isBlock: boolean, pending: PendingFormula[]): Element {
  const target = element('math', {})
  pending.push({ tex, isBlock, target })
  return target
}
