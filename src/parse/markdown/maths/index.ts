/**
 * Formulas in TeX. Their content isn't Markdown: `$x_1 * y_1$` has no emphasis.
 *
 *     The area is $\pi r^2$, or \(\pi r^2\).     $$
 *     It costs $5 or $10, see $HOME/$USER.       \int_0^1 x \, dx
 *                                                $$
 *
 * As in Pandoc and on GitHub, there must be no space right inside of single dollar signs, and no letter or digit right outside. In
 * Markdown, `\(` and `\[` are escapes, so they begin a formula only if TeX syntax follows.
 */
import { mathFromMarkdown } from 'mdast-util-math'
import type { Extension } from 'micromark-util-types'
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import { block } from './block.js'
import { brackets } from './brackets.js'
import { backslash, dollar } from './characters.js'
import { dollars } from './dollars.js'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow'
    mathFlowFence: 'mathFlowFence'
    mathFlowValue: 'mathFlowValue'
    mathText: 'mathText'
    mathTextData: 'mathTextData'
    mathTextSequence: 'mathTextSequence'
  }
}

export const mathsSyntax: Extension = {
  flow: { [dollar]: block },
  text: { [dollar]: dollars, [backslash]: brackets },
}

export const mathsFromMarkdown = mathFromMarkdown()

/** A unified plugin that adds formulas to `remark-parse`. */
export function remarkMaths(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mathsSyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathsFromMarkdown]
}
