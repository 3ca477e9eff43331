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
  const tags = parts.filter(({ isTag }) => isTag).map(({ text }) => text.toLowerCase())
  return parts.map(({ text, isTag }) => (isTag ? shown(text, tags) : text)).join('')
}

function collect(nodes: Nodes | readonly PhrasingContent[], parts: { text: string; isTag: boolean }[]): void {
  for (const node of 'type' in nodes ? [nodes] : nodes)
    if (node.type === 'html') parts.push({ text: node.value, isTag: true })
    else if ('children' in node) for (const child of node.children) collect(child, parts)
    else parts.push({ text: textOf(node), isTag: false })
}

/** What a reader sees of a tag. `press <p>` names a key; a tag that dresses words has its end. */
function shown(tag: string, tags: readonly string[]): string {
  if (single.test(tag)) return /^<br/i.test(tag) ? ' ' : ''
  const name = dress.exec(tag)?.[2]?.toLowerCase()
  const isPaired =
    name !== undefined &&
    tags.some((other) => other.startsWith(`</${name}`)) &&
    tags.some((other) => new RegExp(`^<${name}[\\s>]`).test(other))
  return isPaired ? '' : tag
}
