/** How Markdown becomes hast where the page or card differs from a page of its own. */
import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference, Heading, Image, ListItem, Parents } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { element } from './element.js'

export const handlers: Handlers = {
  // Only figures are embedded; inline images become their alternative text.
  image: (_state, { alt }: Image) => ({ type: 'text', value: alt ?? '' }),
  // The page has headings of its own.
  heading: (state, node: Heading) => element('p', {}, element('strong', {}, inline(state, node))),
  // Ids aren't unique on a page with many files, so a note isn't linked, but stays where the author put it.
  footnoteReference: (_state, { identifier, label }: FootnoteReference) =>
    element('sup', {}, label ?? identifier),
  footnoteDefinition: (state, node: FootnoteDefinition) => footnote(state, node),
  listItem: (state, node: ListItem, parent: Parents | undefined) => {
    const item = { ...node, spread: isSpread(node, parent) }
    return withCheckMark(defaultHandlers.listItem(state, item, undefined), node.checked)
  },
}

const spreadLists = new WeakMap<Parents, boolean>()

/** Whether the items of a list are paragraphs. Remembered for the list: the default handler looks at all of its items for each of them. */
function isSpread(item: ListItem, list: Parents | undefined): boolean {
  if (list?.type !== 'list') return isSpreadItem(item)
  const known = spreadLists.get(list)
  const spread = known ?? (list.spread === true || list.children.some(isSpreadItem))
  if (known === undefined) spreadLists.set(list, spread)
  return spread
}

function isSpreadItem({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1
}

function inline(state: State, node: Heading): ElementContent[] {
  return state.all(node)
}

/** `[^1]: Words` → a paragraph that begins with the label. */
function footnote(state: State, node: FootnoteDefinition): Element[] {
  const label = element('sup', {}, node.label ?? node.identifier)
  const [first, ...rest] = state.all(node).filter(({ type }) => type === 'element') as Element[]
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
