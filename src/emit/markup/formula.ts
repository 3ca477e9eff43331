/** Formulas as MathML, which browsers show without fonts or scripts. */
import type { Element, ElementContent } from 'hast'
import { parseHtml } from '../../html/index.js'
import { element } from './element.js'

/** Renders a formula in TeX. */
export type RenderFormula = (tex: string, isDisplay: boolean) => ElementContent

/** Expansions of macros: enough for any formula, too few to hang. */
const maxExpand = 1000

export async function loadFormulaRenderer(): Promise<RenderFormula> {
  const { default: temml } = await import('temml')
  return (tex, isDisplay) => {
    try {
      const html = temml.renderToString(tex, {
        displayMode: isDisplay,
        annotate: true,
        throwOnError: true,
        maxExpand,
      })
      const root = parseHtml(html)
      const math = root?.children.find((node) => node.type === 'element')
      if (math?.type === 'element') return clean(math)
    } catch {
      // Not TeX, or a macro that the library doesn't know: the source is better than nothing.
    }
    return element('code', {}, isDisplay ? `$$${tex}$$` : `$${tex}$`)
  }
}

/** Without a style, which the page's Content Security Policy forbids, and without links and ids. */
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
