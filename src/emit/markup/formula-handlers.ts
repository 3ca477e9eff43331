/** Keeps formulas out of the sanitizer, which would remove their markup: a placeholder marks the place of each. */
import type { ElementContent } from 'hast'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import type { Handlers } from 'mdast-util-to-hast'
import { textOf } from '../../tree/index.js'
import { element } from './element.js'

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** How to show the formula. Default: its source. */
    rendered?: ElementContent
  }
  interface MathData {
    rendered?: ElementContent
  }
}

/** Private-use characters around the index of a formula. */
const [placeholderStart, placeholderEnd] = ['\uE110', '\uE111']
const placeholder = new RegExp(`${placeholderStart}(\\d+)${placeholderEnd}`)

interface FormulaHandlers {
  handlers: Handlers
  /** Puts the formulas in place of their placeholders. */
  replacePlaceholders(nodes: readonly ElementContent[]): ElementContent[]
}

export function createFormulaHandlers(): FormulaHandlers {
  const formulas: ElementContent[] = []
  const storeFormula = (node: InlineMath | MathBlock): ElementContent => {
    formulas.push(node.data?.rendered ?? element('code', {}, textOf(node)))
    return { type: 'text', value: `${placeholderStart}${formulas.length - 1}${placeholderEnd}` }
  }
  const replacePlaceholders = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'element') return [{ ...node, children: replacePlaceholders(node.children) }]
      if (node.type !== 'text') return [node]
      // Every second part is the index of a formula.
      return node.value.split(placeholder).flatMap((part, index): ElementContent[] => {
        if (index % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }]
        const formula = formulas[Number(part)]
        return formula ? [formula] : []
      })
    })
  return {
    handlers: {
      inlineMath: (_state, node: InlineMath) => storeFormula(node),
      math: (_state, node: MathBlock) => element('p', {}, storeFormula(node)),
    },
    replacePlaceholders: (nodes) => (formulas.length === 0 ? [...nodes] : replacePlaceholders(nodes)),
  }
}
