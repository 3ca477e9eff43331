/*
 * Osmosis: water moves through a membrane
 * Diffusion: particles spread out
 *
 * *Habeas corpus* – a prisoner must be brought before a judge
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { linesToProse } from '../lines-to-prose.js'
import { plainText } from '../plain-text.js'
import { beginsInLowerCase } from '../prose-signs.js'
import type { Source } from '../source.js'
import { splitLines } from '../split-lines.js'
import { readTermLine } from '../term-line.js'
import { readTermList } from '../term-list.js'
import type { Shape } from './shape.js'

export const terms: Shape = {
  name: 'terms',
  read(siblings, index, context) {
    const { source } = context
    const node = siblings[index]
    if (node?.type !== 'paragraph') return undefined
    const own = linesOf(node, source)
    const lines = own.length === 1 ? linesFrom(siblings, index, source) : own
    const concepts = readTermList(lines, context)
    if (!concepts.some(Boolean)) return undefined
    if (own.length === 1) {
      // If the paragraphs aren't a list, the next ones are read on their own.
      const [first, ...others] = concepts
      const nodes = others.every(Boolean) ? concepts : [first]
      return first && { nodes: nodes.filter((concept) => concept !== undefined), consumed: nodes.length }
    }
    const nodes = lines.flatMap((line, at) => concepts[at] ?? linesToProse([line], context))
    return { nodes, consumed: 1 }
  },
}

/** Returns the lines of a paragraph; a line that continues the one above is joined with it. */
function linesOf({ children }: Paragraph, source: Source): PhrasingContent[][] {
  const lines: PhrasingContent[][] = []
  const isInLowerCase = (line: PhrasingContent[]) =>
    line[0]?.type === 'text' && beginsInLowerCase(plainText(line))
  for (const line of splitLines(children, source)) {
    const [first] = lines
    if (first && !isInLowerCase(first) && isInLowerCase(line))
      lines.at(-1)?.push({ type: 'text', value: '\n' }, ...line)
    else lines.push(line)
  }
  return lines
}

/**
 * Returns the line of a paragraph and those of the paragraphs below it that are one line with a term. Two are too few: a colon is
 * also in other sentences. If the paragraph above is such a line, they have already been read.
 */
function linesFrom(siblings: readonly RootContent[], index: number, source: Source): PhrasingContent[][] {
  const lines: PhrasingContent[][] = []
  const wasRead = termLineOf(siblings[index - 1], source) !== undefined
  for (let at = index; at < (wasRead ? index + 1 : siblings.length); at += 1) {
    const line = termLineOf(siblings[at], source)
    if (!line) break
    lines.push(line)
  }
  return lines.length < 3 ? lines.slice(0, 1) : lines
}

function termLineOf(block: RootContent | undefined, source: Source): PhrasingContent[] | undefined {
  const [line, ...others] = block?.type === 'paragraph' ? linesOf(block, source) : []
  return line && others.length === 0 && readTermLine(line) ? line : undefined
}
