/** Markdown of the notes (sentences, callouts) as safe hast: no script, no style, no id, no remote thing. */
import type { ElementContent, Nodes, Root } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Image, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { parseHtml } from '../../html/index.js'

const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...[
      'a',
      'b',
      'blockquote',
      'br',
      'code',
      'del',
      'em',
      'i',
      'kbd',
      'li',
      'ol',
      'p',
      'pre',
      'q',
      's',
      'samp',
    ],
    ...['strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul', 'var'],
  ],
  attributes: { a: ['href'], ol: ['start'], td: ['colSpan', 'rowSpan'], th: ['colSpan', 'rowSpan'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
}

/** @param children flow content of mdast; HTML in it is read and sanitised */
export function markdown(children: readonly RootContent[]): ElementContent[] {
  const hast = toHast(
    { type: 'root', children: [...children] },
    {
      allowDangerousHtml: true,
      // Only figures bring pictures along; elsewhere their words must do.
      handlers: { image: (_state: unknown, { alt }: Image) => ({ type: 'text', value: alt ?? '' }) },
    },
  )
  const safe = sanitize(hasRaw(hast) ? withHtml(hast) : hast, schema)
  return elementsOf(safe.type === 'root' ? safe.children : [])
}

/** What is written in HTML as elements; as text where it is nested too deep, which a message said as it was read. */
function withHtml(hast: Nodes): Nodes {
  return parseHtml(toHtml(hast, { allowDangerousHtml: true })) ?? asText(hast)
}

function asText<Node extends Nodes>(node: Node): Node {
  if (node.type === 'raw') return { ...node, type: 'text' }
  return 'children' in node ? { ...node, children: node.children.map(asText) } : node
}

function hasRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRaw))
}

/** Without line breaks between blocks, and without links that lead nowhere from where the sheet lies. */
function elementsOf(nodes: Root['children']): ElementContent[] {
  const elements: ElementContent[] = []
  for (const node of nodes) {
    if (node.type === 'doctype' || (node.type === 'text' && node.value === '\n')) continue
    if (node.type === 'element') dropLocalLinks(node)
    elements.push(node)
  }
  return elements
}

function dropLocalLinks(node: ElementContent): void {
  if (node.type !== 'element') return
  if (node.tagName === 'a') {
    const href = String(node.properties.href ?? '')
    // Anki looks for pictures in the text of a field, in the address of a link too.
    node.properties = /^(?:https?:|mailto:)/i.test(href)
      ? { href: href.replace(/[<>"]/g, encodeURIComponent) }
      : {}
  }
  node.children.forEach(dropLocalLinks)
}

/** The same without a paragraph around it, where it is only one. */
export function phrasing(children: readonly RootContent[]): ElementContent[] {
  const flow = markdown(children)
  const [only] = flow
  return flow.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : flow
}
