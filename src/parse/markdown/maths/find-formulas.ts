import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { visit } from 'unist-util-visit'
import { mathsFromMarkdown, mathsSyntax } from './index.js'

/** A formula in a text. */
export interface Formula {
  /** Offsets of the formula with its delimiters. */
  from: number
  to: number
  tex: string
  /** Whether it is a block of its own: `$$…$$`. */
  isBlock: boolean
}

/** Everything else that CommonMark reads: in text without formatting, `*` and `#` are characters. */
const onlyFormulas: Extension = {
  disable: {
    null: [
      ...['attention', 'autolink', 'blockQuote', 'characterEscape', 'characterReference', 'codeFenced'],
      ...['codeIndented', 'codeText', 'definition', 'hardBreakEscape', 'headingAtx', 'htmlFlow', 'htmlText'],
      ...['labelEnd', 'labelStartImage', 'labelStartLink', 'list', 'setextUnderline', 'thematicBreak'],
    ],
  },
}

/** Finds the formulas in text without other Markdown, such as that of {@link textOf}, by the rules for Markdown. */
export function findFormulas(text: string): Formula[] {
  if (!/\$[^$]+\$/.test(text)) return []
  const formulas: Formula[] = []
  const root = fromMarkdown(text, {
    extensions: [onlyFormulas, mathsSyntax],
    mdastExtensions: [mathsFromMarkdown],
  })
  visit(root, (node) => {
    if (node.type !== 'inlineMath' && node.type !== 'math') return
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    formulas.push({ from, to, tex: node.value, isBlock: text.startsWith('$$', from) })
  })
  return formulas
}
