/*
 * > [!NOTE]
 * > Swarm needs three managers.
 *
 * TODO: read the reference
 *
 * **Pre-requisites:** three nodes
 */
import type { Blockquote, Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { build, type Callout } from '../../tree/index.js'
import { foldWhiteSpace } from '../white-space.js'
import type { Shape } from './shape.js'

const kinds: Readonly<Record<string, string>> = {
  todo: 'todo',
  fixme: 'todo',
  prerequisite: 'prerequisite',
  requirement: 'prerequisite',
  note: 'note',
  info: 'note',
  important: 'important',
  tip: 'tip',
  hint: 'tip',
  warning: 'warning',
  caution: 'warning',
  danger: 'warning',
}

export const callout: Shape = {
  name: 'callout',
  read(siblings, index) {
    const node = siblings[index]
    const read =
      node?.type === 'blockquote'
        ? readAlert(node)
        : node?.type === 'paragraph'
          ? readLabelled(node)
          : undefined
    return read ? { nodes: [read], consumed: 1 } : undefined
  },
}

function kindOf(label: string): string | undefined {
  const name = label.trim().toLowerCase().replaceAll('-', '')
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  return (
    kind ??
    (name.endsWith('s') && Object.hasOwn(kinds, name.slice(0, -1)) ? kinds[name.slice(0, -1)] : undefined)
  )
}

/** `> [!NOTE] Title` as GitHub and Obsidian write it. */
function readAlert(quote: Blockquote): Callout | undefined {
  const [first, ...rest] = quote.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined
  const match = /^\[!([A-Za-z-]{2,20})\][+-]?[ \t]*([^\n]*)(?:\n|$)/.exec(text.value)
  if (!match) return undefined
  const kind = kindOf(match[1] ?? '') ?? (match[1] ?? '').toLowerCase()
  const title = (match[2] ?? '').trim()
  const words = [{ ...text, value: text.value.slice(match[0].length) }, ...first.children.slice(1)]
  const kept = words.filter((node) => node.type !== 'text' || node.value !== '')
  return build('callout', quote.position, {
    kind,
    title: title === '' ? undefined : title,
    children: kept.length > 0 ? [{ ...first, children: kept }, ...rest] : rest,
  })
}

/** `TODO: words` and `**Note:** words`. */
function readLabelled(node: Paragraph): Callout | undefined {
  const [first] = node.children
  if (!first || (first.type !== 'text' && first.type !== 'strong')) return undefined
  const next = node.children[1]
  const text = foldWhiteSpace(textOf(first))
  const colon = text.indexOf(':')
  const label =
    colon > 0
      ? text.slice(0, colon)
      : first.type === 'strong' && next && /^\s*:/.test(textOf(next))
        ? text
        : ''
  const kind = label === '' || label.length > 20 ? undefined : kindOf(label)
  return kind === undefined ? undefined : build('callout', node.position, { kind, children: [node] })
}
