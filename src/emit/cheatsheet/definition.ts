/**
 * A concept as a pair of term and definition. Where its sentence opens with the term, the two read on.
 *
 *     A **container runtime** is the software that …     container runtime is the software that …
 *     It used a **container runtime** - the software …   container runtime — the software …
 *     The low-level runtime is called **runc** …         runc — The low-level runtime is called runc …
 */
import type { ElementContent } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Concept } from '../../tree/index.js'
import { element } from '../markup/element.js'
import { phrasing } from '../markup/markdown.js'

export function definition({ term, aliases, children }: Concept): ElementContent {
  const { readsOn, content } = define(phrasing(children), term)
  const words = textOf({ type: 'root', children: [...children] })
  const known = aliases.filter((alias) => !words.includes(`(${alias})`))
  const name = known.length > 0 ? `${term} (${known.join(', ')})` : term
  const className = readsOn ? ['definition', 'reads-on'] : ['definition']
  return element('div', { className }, element('dt', {}, name), ' ', element('dd', {}, content))
}

interface Definition {
  /** Whether the term and the content make one sentence. */
  readsOn: boolean
  content: ElementContent[]
}

const separator = /^\s*(?:[-–—:=→]+\s+)/
const article = /^\s*(?:(?:an?|the)\s+)?$/i

function define(sentence: ElementContent[], term: string): Definition {
  const index = sentence.findIndex((node) => node.type === 'element' && isTerm(node.children, term))
  if (index === -1) return { readsOn: false, content: sentence }
  const [next, ...rest] = sentence.slice(index + 1)
  const opens = sentence.slice(0, index).every((node) => node.type === 'text' && article.test(node.value))
  // `**Term:** words` has its separator in the term.
  const inTerm = opens && termText(sentence[index]) !== term
  if (next?.type === 'text' && (inTerm || separator.test(next.value)))
    return {
      readsOn: false,
      content: [{ type: 'text', value: next.value.replace(separator, '').trimStart() }, ...rest],
    }
  if (!opens || !next) return { readsOn: false, content: sentence }
  const first = next.type === 'text' ? { ...next, value: next.value.trimStart() } : next
  return { readsOn: true, content: [first, ...rest] }
}

function isTerm(children: readonly ElementContent[], term: string): boolean {
  const [text] = children
  return children.length === 1 && text?.type === 'text' && text.value.replace(/\s*[:–—-]$/, '') === term
}

function termText(node: ElementContent | undefined): string {
  const [text] = node?.type === 'element' ? node.children : []
  return text?.type === 'text' ? text.value : ''
}
