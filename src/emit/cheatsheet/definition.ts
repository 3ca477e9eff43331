/**
 * A concept as a pair of term and definition. Where its sentence opens with the term, the two read on.
 *
 *     A **container runtime** is the software that …     container runtime is the software that …
 *     The low-level runtime is called **runc** …         runc — The low-level runtime is called runc …
 */
import type { ElementContent } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Concept } from '../../tree/index.js'
import { element } from './element.js'
import { phrasing } from './markdown.js'

export function definition({ term, aliases, children }: Concept): ElementContent {
  const sentence = phrasing(children)
  const rest = afterTerm(sentence, term)
  const readsOn = rest !== undefined && !separator.test(textAt(rest))
  const known = aliases.filter((alias) => rest === undefined || !textOf({ children }).includes(`(${alias})`))
  const name = known.length > 0 ? `${term} (${known.join(', ')})` : term
  return element(
    'div',
    { className: readsOn ? ['definition', 'reads-on'] : ['definition'] },
    element('dt', {}, name),
    ' ',
    element('dd', {}, rest ? trimStart(rest) : sentence),
  )
}

const separator = /^\s*(?:[-–—:=→]+(?:\s+|$))/

/** What follows the bold term that opens a sentence, after its article if any. */
function afterTerm(sentence: readonly ElementContent[], term: string): ElementContent[] | undefined {
  const [first] = sentence
  const skip = first?.type === 'text' && /^\s*(?:(?:an?|the)\s+)?$/i.test(first.value) ? 1 : 0
  const strong = sentence[skip]
  if (strong?.type !== 'element' || strong.tagName !== 'strong') return undefined
  const [text] = strong.children
  const isTerm =
    strong.children.length === 1 && text?.type === 'text' && text.value.replace(/\s*[:–—-]$/, '') === term
  const rest = sentence.slice(skip + 1)
  return isTerm && rest.length > 0 ? withColon(text.value, term, rest) : undefined
}

/** `**Term:** words` has its separator in the term. */
function withColon(noted: string, term: string, rest: ElementContent[]): ElementContent[] {
  return noted === term ? rest : [{ type: 'text', value: ': ' }, ...rest]
}

function textAt([first]: readonly ElementContent[]): string {
  return first?.type === 'text' ? first.value : 'x'
}

function trimStart([first, ...rest]: readonly ElementContent[]): ElementContent[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : rest
  const value = first.value.replace(separator, '').trimStart()
  return value === '' ? trimStart(rest) : [{ type: 'text', value }, ...rest]
}
