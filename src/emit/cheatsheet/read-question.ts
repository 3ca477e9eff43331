import type { RootContent } from 'mdast'
import { findClozeMarks, findFormulas } from '../../parse/index.js'
import { partitionPoint } from '../../ranges/index.js'
import type { Card } from '../../tree/index.js'
import { parseAuthorMarkdown } from '../markup/author-markdown.js'
import type { Question } from './sheet.js'

/** Reads a card that the author wrote. The text of a cloze is bold. */
export function readQuestion({ kind, front, back }: Card): Question {
  const text = kind === 'cloze' ? markClozes(front) : front
  return { type: 'question', front: contentOf(text), back: contentOf(back) }
}

function contentOf(markdown: string): readonly RootContent[] {
  return parseAuthorMarkdown(markdown).children
}

/**
 * Returns `The <b>heart</b> pumps` for `The {{c1::heart::organ}} pumps`. Asterisks wouldn't work next to letters. A formula can't
 * contain tags, so its clozes aren't bold: `$x_{2}$` for `$x_{{{c1::2}}}$`.
 */
function markClozes(text: string): string {
  const formulas = findFormulas(text)
  let marked = ''
  let copiedTo = 0
  for (const { from, to, content } of findClozeMarks(text)) {
    const [answer = ''] = content.split('::')
    const formula = formulas[partitionPoint(formulas, (other) => other.to <= from)]
    const isInFormula = formula !== undefined && formula.from < from
    marked += text.slice(copiedTo, from) + (isInFormula ? answer : `<b>${answer}</b>`)
    copiedTo = to
  }
  return marked + text.slice(copiedTo)
}
