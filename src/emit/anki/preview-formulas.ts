import { toHtml } from 'hast-util-to-html'
import { parseHtml } from '../../html/index.js'
import { textOf } from '../../tree/index.js'
import { loadFormulaRenderer } from '../markup/formula.js'

/** Formulas that Anki shows with MathJax, as in {@link formulaHtml}. Those with a cloze contain tags and aren't rendered. */
const formula = /\\\(([^<]*?)\\\)|\\\[([^<]*?)\\\]/g

/** Renders the formulas of cards as MathML. */
export async function renderCardFormulas(html: string): Promise<string> {
  if (!/\\[([]/.test(html)) return html
  const render = await loadFormulaRenderer()
  return html.replace(formula, (source, inline?: string, display?: string) => {
    const root = parseHtml(inline ?? display ?? '')
    return root ? toHtml(render(textOf(root), display !== undefined)) : source
  })
}
