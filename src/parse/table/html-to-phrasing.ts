/** Converts the content of a cell to mdast. */
import type { ElementContent, Nodes, RootContent, Text } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { joinContinuedLines } from '../code-text.js'
import { alignOffsets } from '../read-command-line.js'
import { collapseWhitespace } from '../whitespace.js'

/** A range of HTML, with the positions of its nodes in the file. */
export interface HtmlFragment {
  /** The source, as parsed. */
  html: string
  positionOf(node: Nodes): Position | undefined
}

/** Converts HTML to mdast; elements without an mdast equivalent are replaced by their content. */
export function htmlToPhrasing(nodes: readonly ElementContent[], fragment: HtmlFragment): PhrasingContent[] {
  return withoutOuterBreaks(phrasing(nodes, fragment))
}

function phrasing(nodes: readonly ElementContent[], fragment: HtmlFragment): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    const position = fragment.positionOf(node)
    const at = position ? { position } : {}
    if (node.type === 'text') return markdownCode(node, fragment)
    if (node.type !== 'element') return []
    const children = () => phrasing(node.children, fragment)
    switch (node.tagName) {
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return [
          { type: 'inlineCode', value: collapseWhitespace(joinContinuedLines(textOf(node.children))), ...at },
        ]
      case 'b':
      case 'strong':
        return [{ type: 'strong', children: children(), ...at }]
      case 'i':
      case 'em':
        return [{ type: 'emphasis', children: children(), ...at }]
      case 'a':
        return [{ type: 'link', url: String(node.properties.href ?? ''), children: children(), ...at }]
      case 'img': {
        const { src, alt } = node.properties
        return [{ type: 'image', url: String(src ?? ''), alt: String(alt ?? ''), ...at }]
      }
      case 'br':
        return [{ type: 'break', ...at }]
      case 'script':
      case 'style':
        return []
      default:
        return blockTags.has(node.tagName)
          ? [{ type: 'break', ...at }, ...children(), { type: 'break', ...at }]
          : children()
    }
  })
}

function textOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      return node.tagName === 'br' ? '\n' : textOf(node.children)
    })
    .join('')
}

/** Converts the text of a cell. `` `ls` `` is code, because a blank line in HTML returns to Markdown. */
function markdownCode(node: Text, fragment: HtmlFragment): PhrasingContent[] {
  const from = node.position?.start.offset
  const offsets =
    from === undefined
      ? undefined
      : alignOffsets(node.value, fragment.html.slice(from, node.position?.end.offset))
  let at = 0
  return node.value.split(/(`[^`\n]+`)/).flatMap((part): PhrasingContent[] => {
    const first = offsets?.starts[at]
    at += part.length
    const last = offsets?.ends[at - 1]
    if (part === '') return []
    const point = (offset: number) => ({ line: 1, column: 1, offset })
    const span =
      from === undefined || first === undefined || last === undefined
        ? node.position
        : { start: point(from + first), end: point(from + last) }
    const position = fragment.positionOf(span ? { ...node, position: span } : node)
    const placed = position ? { position } : {}
    const code = /^`([^`\n]+)`$/.exec(part)?.[1]
    if (code === undefined) return [{ type: 'text', value: joinContinuedLines(part), ...placed }]
    return [{ type: 'inlineCode', value: collapseWhitespace(code), ...placed }]
  })
}

/** Elements that are lines of their own. */
const blockTags = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'pre',
  'blockquote',
  'tr',
  'table',
])

/** Keeps one break between two lines, and none before the first or after the last. */
function withoutOuterBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  let pending: PhrasingContent[] = []
  for (const node of nodes) {
    const isSpace = node.type === 'text' && node.value.trim() === ''
    if (node.type === 'break' || isSpace) pending.push(node)
    else {
      const line = pending.find(({ type }) => type === 'break')
      if (!line) kept.push(...pending)
      else if (kept.length > 0) kept.push(line)
      kept.push(node)
      pending = []
    }
  }
  return pending.some(({ type }) => type === 'break') ? kept : [...kept, ...pending]
}
