/**
 * Renders a concept as a term and its definition. If the sentence starts with the term, the two form one sentence.
 *
 *     A **container runtime** is the software that …     container runtime is the software that …
 *     It used a **container runtime** - the software …   container runtime — the software …
 *     Osmosis: water moves …                             Osmosis — water moves …
 *     The low-level runtime is called **runc** …         runc — The low-level runtime is called runc …
 */
import type { ElementContent } from 'hast'
import { textOf } from '../../tree/index.js'
import { element } from '../markup/element.js'
import { toSafePhrasing } from '../markup/to-safe-hast.js'
import type { Definition } from './sheet.js'

export function definition({ term, termFormula, aliases, children }: Definition): ElementContent {
  const { isOneSentence, content } = splitDefinition(markTerm(toSafePhrasing(children), term), term)
  const text = textOf(children)
  const unmentionedAliases = aliases.filter((alias) => !text.includes(`(${alias})`))
  const name = unmentionedAliases.length > 0 ? `${term} (${unmentionedAliases.join(', ')})` : term
  const className = isOneSentence ? ['definition', 'continues'] : ['definition']
  return element(
    'div',
    { className },
    element('dt', {}, termFormula ?? name),
    ' ',
    element('dd', {}, content),
  )
}

/** Puts a term that begins a sentence without formatting into an element of its own, like one in bold. */
function markTerm([first, ...rest]: ElementContent[], term: string): ElementContent[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : []
  const at = first.value.toLowerCase().indexOf(term.toLowerCase())
  const end = at + term.length
  const isTermAtStart =
    at !== -1 && article.test(first.value.slice(0, at)) && !/^\p{L}/u.test(first.value.slice(end))
  if (!isTermAtStart) return [first, ...rest]
  return [
    { type: 'text', value: first.value.slice(0, at) },
    element('span', {}, term),
    { type: 'text', value: first.value.slice(end) },
    ...rest,
  ]
}

interface Split {
  /** Whether the term and the content form one sentence. */
  isOneSentence: boolean
  content: ElementContent[]
}

const separator = /^\s*(?:(?:[-–—:=→⇒]+|[=-]+>)\s+|[：:]\s*)/
const article = /^\s*(?:(?:an?|the)\s+)?$/i

function splitDefinition(sentence: ElementContent[], term: string): Split {
  const index = sentence.findIndex((node) => node.type === 'element' && isTerm(node.children, term))
  if (index === -1) return { isOneSentence: false, content: sentence }
  const [next, ...rest] = sentence.slice(index + 1)
  const startsSentence = sentence
    .slice(0, index)
    .every((node) => node.type === 'text' && article.test(node.value))
  // In `**Term:** words` the separator is inside the term.
  const isSeparatorInTerm = startsSentence && termText(sentence[index]) !== term
  if (next?.type === 'text' && (isSeparatorInTerm || separator.test(next.value)))
    return {
      isOneSentence: false,
      content: [{ type: 'text', value: next.value.replace(separator, '').trimStart() }, ...rest],
    }
  if (!startsSentence || !next) return { isOneSentence: false, content: sentence }
  const first = next.type === 'text' ? { ...next, value: next.value.trimStart() } : next
  return { isOneSentence: true, content: [first, ...rest] }
}

function isTerm(children: readonly ElementContent[], term: string): boolean {
  const [text] = children
  return children.length === 1 && text?.type === 'text' && text.value.replace(/\s*[:–—-]$/, '') === term
}

function termText(node: ElementContent | undefined): string {
  const [text] = node?.type === 'element' ? node.children : []
  return text?.type === 'text' ? text.value : ''
}
