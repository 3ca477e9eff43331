/** HTML constructs, in HTML blocks and inline in Markdown. */
import { blockElements, codeElements, elementSynonyms, formattingElements } from './html-elements.js'
import type { Construct, Tokenizer } from './tokenizer.js'

export const comment: Construct = {
  name: 'comment',
  syntaxes: ['markdown', 'cell', 'html'],
  pattern: /<!--[\s\S]{0,5000}?-->/y,
  read([all], tokenizer) {
    tokenizer.add({ kind: 'hidden', value: all }, tokenizer.at + all.length)
    return true
  },
}

const marks: ReadonlyMap<string, string> = new Map([
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['del', 'delete'],
  ['code', 'code'],
])
const hiddenElements = new Set(['abbr', 'font', 'nobr', 'small', 'big', 'span', 'wbr', 'col', 'colgroup'])

/** `<b>`, `</td>`, `<br>`. Unknown names are placeholders, such as `<name>`, and count as text. */
export const tag: Construct = {
  name: 'tag',
  syntaxes: ['markdown', 'cell', 'html'],
  pattern: /<(\/?)([a-z][a-z\d]*)((?:\s[^<>]*)?)>|<(br|hr|img)\/>/iy,
  read([all, slash = '', tagName, attributes = '', single], tokenizer) {
    const lowerCaseName = (tagName ?? single ?? '').toLowerCase()
    const name = elementSynonyms.get(lowerCaseName) ?? lowerCaseName
    const end = tokenizer.at + all.length
    const side = slash === '' ? 'open' : 'close'
    const mark = marks.get(name)
    if (mark !== undefined) tokenizer.add({ kind: 'mark', value: mark, side }, end)
    else if (name === 'br') tokenizer.add({ kind: 'break', value: '\n' }, end)
    else if (name === 'img') tokenizer.add({ kind: 'image', value: attributeOf('src', attributes) }, end)
    else if (name === 'a') addAnchor(side, attributes, end, tokenizer)
    else if (hiddenElements.has(name)) tokenizer.add({ kind: 'hidden', value: name }, end)
    else if (blockElements.has(name)) tokenizer.add({ kind: 'block', value: `<${slash}${name}>` }, end)
    else if (formattingElements.has(name) || codeElements.has(name))
      tokenizer.add({ kind: 'tag', value: `<${slash}${name}>` }, end)
    else return false
    return true
  },
}

function addAnchor(side: 'open' | 'close', attributes: string, end: number, tokenizer: Tokenizer): void {
  const url = side === 'open' ? attributeOf('href', attributes) : (tokenizer.openAnchors.pop() ?? '')
  if (side === 'open') tokenizer.openAnchors.push(url)
  tokenizer.add({ kind: 'link', value: url, side }, end)
}

function attributeOf(name: string, attributes: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').replaceAll('&amp;', '&')
}
