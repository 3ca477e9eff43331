import type { PhrasingContent } from 'mdast'
import { calloutKindOf, calloutLabel } from '../../locales/index.js'
import type { Callout } from '../../tree/index.js'
import type { LabeledCallout } from './sheet.js'

/**
 * Separates the label of a callout from its text: `TODO: …`, `**Pre-requisites:** …`. A callout without one gets the label of its
 * kind.
 *
 * @param language an IETF language tag
 */
export function readCallout(callout: Callout, language: string): LabeledCallout {
  const { kind, children } = callout
  const [first, ...others] = children
  const labeled = first?.type === 'paragraph' ? splitLabel(first.children, kind) : undefined
  if (first?.type !== 'paragraph' || !labeled) return { ...callout, label: calloutLabel(kind, language) }
  const paragraph = labeled.rest.length === 0 ? [] : [{ ...first, children: labeled.rest }]
  return { ...callout, label: labeled.label, children: [...paragraph, ...others] }
}

function splitLabel(
  [first, next, ...others]: readonly PhrasingContent[],
  kind: string,
): { label: string; rest: PhrasingContent[] } | undefined {
  const following = next ? [next, ...others] : others
  if (first?.type === 'text') {
    const [prefix = '', label = ''] = /^\s*([^:：\n]+?)\s*[:：]\s*/.exec(first.value) ?? []
    if (calloutKindOf(label) !== kind) return undefined
    return { label, rest: [{ ...first, value: first.value.slice(prefix.length) }, ...following] }
  }
  const text = first?.type === 'strong' && first.children.length === 1 ? first.children[0] : undefined
  if (text?.type !== 'text') return undefined
  const label = text.value.replace(/\s*[:：]\s*$/, '').trim()
  if (calloutKindOf(label) !== kind) return undefined
  const rest = following.map((node, index) =>
    index === 0 && node.type === 'text' ? { ...node, value: node.value.replace(/^\s*[:：]?\s*/, '') } : node,
  )
  return { label, rest }
}
