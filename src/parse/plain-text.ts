import type { Nodes, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { foldWhiteSpace } from './white-space.js'

/** Tags that dress words. */
const dress =
  /<(\/?)(kbd|code|tt|samp|b|i|u|s|em|strong|small|sub|sup|span|font|a|p|div|nobr|mark|abbr|center|details|summary)(?:\s[^<>]*)?\/?>/gi
/** Tags that stand alone. */
const single = /<(br|wbr|img)\b[^<>]*>|<!--[\s\S]*?-->/gi

/** The words of nodes as a reader sees them: tags gone, white space folded. */
export function plainText(nodes: Nodes | readonly PhrasingContent[]): string {
  return foldWhiteSpace(withoutTags(textOf(nodes)))
}

/** Tags that dress words taken out of a text; a line break becomes a space. `<name>` is a placeholder, and stays. */
export function withoutTags(text: string): string {
  return text
    .replace(single, (tag) => (/^<br/i.test(tag) ? ' ' : ''))
    .replace(dress, (tag, _slash: string, name: string) => (isPaired(text, name) ? '' : tag))
}

/** `press <p>` names a key; a tag that dresses words has its end. */
function isPaired(text: string, name: string): boolean {
  return (
    new RegExp(`<${name}[\\s>]`, 'i').test(text) && text.toLowerCase().includes(`</${name.toLowerCase()}`)
  )
}
