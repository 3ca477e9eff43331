import type { Element, ElementContent, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { parseHtml } from '../../html/index.js'
import { cleanElements } from './clean-elements.js'
import { collapseSpaces } from './collapse-spaces.js'
import { blockElements, structuralElements } from './html-elements.js'
import { type FlowPart, joinLines, textLines } from './text-lines.js'

/** Parsing moves misplaced elements, so several passes may be needed to reach a fixed point. */
const maxPasses = 8

/**
 * Normalizes the HTML of a field: fields that look the same to a reader have equal canonical HTML.
 *
 *     <div>a&nbsp; <b>b </b></div><div>c<br></div>   →   a <strong>b</strong><br>c
 *
 * @param html HTML of a field, written by the build or by Anki's editor
 * @returns the canonical HTML; only its text if passes keep changing it; HTML that is nested too deeply is only trimmed
 */
export function canonicalHtml(html: string): string {
  let current = html
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const root = parseHtml(current)
    if (!root) return current.trim()
    const next = toHtml({ type: 'root', children: canonicalFlow(cleanElements(root.children)) })
    if (next === current) return current
    current = next
  }
  // Each pass changes it again: keep only the text.
  const root = parseHtml(current)
  if (!root) return current.trim()
  const text = cleanElements(root.children).map(textOf).join('')
  return toHtml({ type: 'text', value: text.replace(/[ \t\n\f\r]+/g, ' ').trim() })
}

function canonicalFlow(children: readonly ElementContent[]): ElementContent[] {
  const parts = textLines(children).flatMap((part): FlowPart[] => {
    if (part.type === 'line')
      return [{ type: 'line', children: collapseSpaces(canonicalInline(part.children)) }]
    const element = canonicalBlock(part.element)
    return element ? [{ type: 'block', element }] : []
  })
  while (isEmptyLine(parts.at(-1))) parts.pop()
  return joinLines(parts)
}

function isEmptyLine(part: FlowPart | undefined): boolean {
  return part?.type === 'line' && part.children.length === 0
}

/** Blocks that are visible even if empty, because they have a number, bullet or border. */
const visibleWhenEmpty = /^(?:hr|li|d[dt]|t[dh]|tr)$/

function canonicalBlock(element: Element): Element | undefined {
  const children = contentOf(element)
  if (children.length === 0 && !visibleWhenEmpty.test(element.tagName)) return undefined
  return { ...element, children }
}

function contentOf({ tagName, children }: Element): ElementContent[] {
  if (tagName === 'pre') return preformatted(children)
  const isText = (node: ElementContent) => node.type === 'text' && node.value.trim() !== ''
  if (!structuralElements.has(tagName) || children.some(isText)) return canonicalFlow(children)
  return children.flatMap((child) => (child.type === 'element' ? (canonicalBlock(child) ?? []) : []))
}

/** Converts blocks inside inline elements to lines. Editors write these when formatted text spans lines. */
function canonicalInline(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== 'element' || child.children.length === 0) return child
    const hasBlock = child.children.some((node) => node.type === 'element' && blockElements.has(node.tagName))
    return {
      ...child,
      children: canonicalInline(hasBlock ? joinLines(textLines(child.children)) : child.children),
    }
  })
}

/** Normalizes code: `<br>` becomes a newline, and empty lines at the start and end are dropped. */
function preformatted(children: readonly ElementContent[]): ElementContent[] {
  const edges = /^\n+|\s+$/g
  const [only, ...others] = children
  const code = only?.type === 'element' && only.tagName === 'code' && others.length === 0 ? only : undefined
  const value = codeText(code?.children ?? children).replace(edges, '')
  if (value === '') return []
  const text: Text = { type: 'text', value }
  return [code ? { ...code, children: [text] } : text]
}

function codeText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node, index) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      if (node.tagName === 'br') return '\n'
      const text = codeText(node.children)
      return blockElements.has(node.tagName) && index > 0 ? `\n${text}` : text
    })
    .join('')
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
