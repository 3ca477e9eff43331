/** Converts Markdown from the notes to safe hast: no scripts, styles, ids or remote resources. */
import type { ElementContent, Nodes, Root } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { parseHtml } from '../../html/index.js'
import { createFormulaHandlers } from './formula-handlers.js'
import { handlers } from './hast-handlers.js'

const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...['a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'dl', 'dt', 'em', 'hr', 'i', 'ins', 'kbd'],
    ...['li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'strong', 'sub', 'sup', 'table', 'tbody'],
    ...['td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul', 'var'],
  ],
  attributes: { a: ['href'], ol: ['start'], td: ['colSpan', 'rowSpan'], th: ['colSpan', 'rowSpan'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
}

/**
 * Converts mdast flow content to hast and sanitizes it.
 *
 * @param children may contain raw HTML, which is parsed
 */
export function toSafeHast(children: readonly RootContent[]): ElementContent[] {
  const formulas = createFormulaHandlers()
  const hast = toHast(
    { type: 'root', children: [...children] },
    { allowDangerousHtml: true, handlers: { ...handlers, ...formulas.handlers } },
  )
  const safe = sanitize(hasRawHtml(hast) ? parseRawHtml(hast) : hast, schema)
  return formulas.replacePlaceholders(cleanElements(safe.type === 'root' ? safe.children : []))
}

/** Parses raw HTML into elements. HTML nested too deeply stays text; the parser of the notes has already reported it. */
function parseRawHtml(hast: Nodes): Nodes {
  return parseHtml(toHtml(hast, { allowDangerousHtml: true })) ?? rawToText(hast)
}

function rawToText<Node extends Nodes>(node: Node): Node {
  if (node.type === 'raw') return { ...node, type: 'text' }
  return 'children' in node ? { ...node, children: node.children.map(rawToText) } : node
}

function hasRawHtml(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRawHtml))
}

/** Removes line breaks between blocks, and the targets of relative links, which would be broken on the sheet. */
function cleanElements(nodes: Root['children']): ElementContent[] {
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
    // Escapes `<`, `>` and `"`, since Anki looks for image tags in the whole field, even in link addresses.
    node.properties = /^(?:https?:|mailto:)/i.test(href)
      ? { href: href.replace(/[<>"]/g, encodeURIComponent) }
      : {}
  }
  node.children.forEach(dropLocalLinks)
}

/** Like {@link toSafeHast}, but unwraps a single paragraph. */
export function toSafePhrasing(children: readonly RootContent[]): ElementContent[] {
  const flow = toSafeHast(children)
  const [onlyElement] = flow
  return flow.length === 1 && onlyElement?.type === 'element' && onlyElement.tagName === 'p'
    ? onlyElement.children
    : flow
}
