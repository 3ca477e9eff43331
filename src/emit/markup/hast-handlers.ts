/** Handlers for Markdown that must look different on a sheet or card than on a page of its own. */
import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference, Heading, Image, ListItem, Parents } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { element } from './element.js'

export const handlers: Handlers = {
  // Only figures are embedded; inline images become their alternative text.
  image: (_state, { alt }: Image) => ({ type: 'text', value: alt ?? '' }),
  // The page has headings of its own.
  heading: (state, node: Heading) => element('p', {}, element('strong', {}, state.all(node))),
  // Ids aren't unique on a page with many files, so footnotes aren't linked. They stay where the author put them.
  footnoteReference: (_state, { identifier, label }: FootnoteReference) =>
    element('sup', {}, label ?? identifier),
  footnoteDefinition: footnote,
  listItem: (state, node: ListItem, parent: Parents | undefined) => {
    const item = { ...node, spread: isSpread(node, parent) }
    return withCheckMark(defaultHandlers.listItem(state, item, undefined), node.checked)
  },
}

const spreadLists = new WeakMap<Parents, boolean>()

/** Whether the items of a list are paragraphs. Cached per list, because the default handler checks all items for each item. */
function isSpread(item: ListItem, list: Parents | undefined): boolean {
  if (list?.type !== 'list') return isSpreadItem(item)
  const spread = spreadLists.get(list) ?? (list.spread === true || list.children.some(isSpreadItem))
  spreadLists.set(list, spread)
  return spread
}

function isSpreadItem({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1
}

/** Renders `[^1]: Text` as a paragraph that begins with the label. */
function footnote(state: State, node: FootnoteDefinition): Element[] {
  const label = element('sup', {}, node.label ?? node.identifier)
  const [first, ...rest] = state.all(node).filter((child) => child.type === 'element')
  if (first?.tagName !== 'p') return [element('p', {}, label), ...(first ? [first] : []), ...rest]
  return [{ ...first, children: [label, { type: 'text', value: ' ' }, ...first.children] }, ...rest]
}

/** Shows the state of a task as a character: pages and cards have no form fields. */
function withCheckMark(item: Element, checked: boolean | null | undefined): Element {
  const replace = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node
    if (node.tagName === 'input') return { type: 'text', value: checked ? '☑' : '☐' }
    return node.tagName === 'p' ? { ...node, children: node.children.map(replace) } : node
  }
  return typeof checked === 'boolean' ? { ...item, children: item.children.map(replace) } : item
}
