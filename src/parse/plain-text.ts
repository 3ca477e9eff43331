import type { Nodes, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { foldWhiteSpace } from './white-space.js'

/** Tags that dress words. */
const dress =
  /^<(\/?)(kbd|code|tt|samp|b|i|u|s|em|strong|small|sub|sup|span|font|a|p|div|nobr|mark|abbr|center|details|summary)(?:\s[^<>]*)?\/?>$/i
/** Tags that stand alone. */
const single = /^(?:<(br|wbr|img)\b[^<>]*>|<!--[\s\S]*-->)$/i

/** The words of nodes as a reader sees them: tags gone, white space folded. */
export function plainText(nodes: Nodes | readonly PhrasingContent[]): string {
  return foldWhiteSpace(textWithoutTags(nodes))
}

/**
 * The text of nodes without the tags that dress words; a line break becomes a space. `<name>` is a placeholder, and stays;
 * so does what stands in code.
 */
function textWithoutTags(nodes: Nodes | readonly PhrasingContent[]): string {
  const parts: { text: string; isTag: boolean }[] = []
  collect(nodes, parts)
  const tags = tagsIn(parts)
  return parts.map(({ text, isTag }) => (isTag ? shown(text, tags) : text)).join('')
}

/** Names of the tags that begin and end something, in lower case. */
interface Tags {
  begun: Set<string>
  ended: Set<string>
}

function tagsIn(parts: readonly { text: string; isTag: boolean }[]): Tags {
  const tags: Tags = { begun: new Set(), ended: new Set() }
  for (const { text, isTag } of parts) {
    const [, slash, name = ''] = (isTag && /^<(\/?)([a-z]+)[\s>]/i.exec(text)) || []
    if (slash !== undefined) tags[slash === '' ? 'begun' : 'ended'].add(name.toLowerCase())
  }
  return tags
}

function collect(nodes: Nodes | readonly PhrasingContent[], parts: { text: string; isTag: boolean }[]): void {
  for (const node of 'type' in nodes ? [nodes] : nodes)
    if (node.type === 'html') parts.push({ text: node.value, isTag: true })
    else if ('children' in node) for (const child of node.children) collect(child, parts)
    else parts.push({ text: textOf(node), isTag: false })
}

/** What a reader sees of a tag. `press <p>` names a key; a tag that dresses words has its end. */
function shown(tag: string, { begun, ended }: Tags): string {
  if (single.test(tag)) return /^<br/i.test(tag) ? ' ' : ''
  const name = dress.exec(tag)?.[2]?.toLowerCase()
  return name !== undefined && begun.has(name) && ended.has(name) ? '' : tag
}
