import type { Nodes, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { foldWhiteSpace } from './white-space.js'

/** Tags that dress words; `<name>` is no tag but a placeholder, and stays. */
const dress =
  /<\/?(?:kbd|code|tt|samp|b|i|u|s|em|strong|small|sub|sup|span|font|a|br|p|div|nobr|mark|abbr|center|img|details|summary|wbr|!--[^>]*--)(?:\s[^<>]*)?\/?>/gi

/** The words of nodes as a reader sees them: tags gone, white space folded. */
export function plainText(nodes: Nodes | readonly PhrasingContent[]): string {
  return foldWhiteSpace(withoutTags(textOf(nodes)))
}

/** Tags that dress words taken out of a text; a line break becomes a space. */
export function withoutTags(text: string): string {
  return text.replace(dress, (tag) => (/^<br/i.test(tag) ? ' ' : ''))
}
