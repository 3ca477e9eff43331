/** Formulas as MathML, which browsers show without fonts or scripts. */
import type { Element } from 'hast'
import { parseHtml } from '../../html/index.js'
import { element } from './element.js'

/**
 * Renders a formula.
 *
 * @param isBlock whether it is a block of its own
 */
export type RenderFormula = (tex: string, isBlock: boolean) => Element

/** Maximum number of macro expansions: enough for any formula, and too few to hang. */
const maxExpand = 1000

export async function loadFormulaRenderer(): Promise<RenderFormula> {
  const { default: temml } = await import('temml')
  return (tex, isBlock) => {
    try {
      const html = temml.renderToString(tex, {
        displayMode: isBlock,
        annotate: true,
        throwOnError: true,
        maxExpand,
      })
      const root = parseHtml(html)
      const math = root?.children.find((node) => node.type === 'element')
      if (math?.type === 'element') return clean(math)
    } catch {
      // Invalid TeX or an unknown macro: show the source.
    }
    return element('code', {}, isBlock ? `$$${tex}$$` : `$${tex}$`)
  }
}

/** Properties to keep: no inline styles, which the page's Content Security Policy forbids, and no links or ids. */
const keptProperties =
  /^(?:className|display|displayStyle|displaystyle|scriptlevel|mathvariant|stretchy|fence|form|separator|[lr]space|width|height|depth|voffset|columnalign|rowspacing|columnspacing|columnspan|rowspan|accent|accentunder|movablelimits|largeop|symmetric|minsize|maxsize|linethickness|notation|encoding)$/i

function clean(node: Element): Element {
  return {
    ...node,
    properties: Object.fromEntries(
      Object.entries(node.properties).filter(([name]) => keptProperties.test(name)),
    ),
    children: node.children.map((child) => (child.type === 'element' ? clean(child) : child)),
  }
}
