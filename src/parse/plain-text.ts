import type { Nodes, PhrasingContent } from 'mdast'
import { textOf } from '../tree/index.js'
import { withoutHighlights } from './highlight.js'
import { collapseWhitespace } from './whitespace.js'

/** Tags that format text. */
const formattingTag =
  /^<(\/?)(kbd|code|tt|samp|b|i|u|s|em|strong|small|sub|sup|span|font|a|p|div|ul|ol|li|nobr|mark|abbr|center|details|summary)(?:\s[^<>]*)?\/?>$/i
/** Those of them that begin a line. */
const lineTags = new Set(['p', 'div', 'ul', 'ol', 'li', 'details', 'summary'])
/** Tags without an end tag, and comments. */
const standaloneTag = /^(?:<(br|wbr|img)\b[^<>]*>|<!--[\s\S]*-->)$/i

/** Returns the visible text of nodes: tags removed, white space collapsed. */
export function plainText(nodes: Nodes | readonly PhrasingContent[]): string {
  return collapseWhitespace(textWithoutTags(nodes))
}

/**
 * Returns the text of nodes without formatting tags; a line break becomes a space. Placeholders such as `<name>` and tags in
 * code are kept.
 */
function textWithoutTags(nodes: Nodes | readonly PhrasingContent[]): string {
  const parts: { text: string; isTag: boolean }[] = []
  collectParts(nodes, parts)
  const tags = tagsIn(parts)
  return parts.map(({ text, isTag }) => (isTag ? visibleText(text, tags) : text)).join('')
}

/** Names of the start and end tags in a text, in lower case. */
interface TagNames {
  opened: Set<string>
  closed: Set<string>
}

function tagsIn(parts: readonly { text: string; isTag: boolean }[]): TagNames {
  const tags: TagNames = { opened: new Set(), closed: new Set() }
  for (const { text, isTag } of parts) {
    const [, slash, name = ''] = (isTag && /^<(\/?)([a-z]+)[\s>]/i.exec(text)) || []
    if (slash !== undefined) tags[slash === '' ? 'opened' : 'closed'].add(name.toLowerCase())
  }
  return tags
}

function collectParts(
  nodes: Nodes | readonly PhrasingContent[],
  parts: { text: string; isTag: boolean }[],
): void {
  for (const node of 'type' in nodes ? [nodes] : nodes)
    if (node.type === 'html') parts.push({ text: node.value, isTag: true })
    else if (node.type === 'break') parts.push({ text: ' ', isTag: false })
    else if ('children' in node) for (const child of node.children) collectParts(child, parts)
    else if (node.type === 'text') parts.push({ text: withoutHighlights(node.value), isTag: false })
    else parts.push({ text: textOf(node), isTag: false })
}

/** Returns the visible text of a tag. A tag without an end tag is text: `press <p>` names a key. */
function visibleText(tag: string, { opened, closed }: TagNames): string {
  if (standaloneTag.test(tag)) return /^<br/i.test(tag) ? ' ' : ''
  const name = formattingTag.exec(tag)?.[2]?.toLowerCase()
  if (name === undefined || !opened.has(name) || !closed.has(name)) return tag
  return lineTags.has(name) ? ' ' : ''
}
