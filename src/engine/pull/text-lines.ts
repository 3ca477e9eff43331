import type { Element, ElementContent } from 'hast'
import { blockElements, formattingElements } from './html-elements.js'

/** A line of loose text, or a block element. */
export type FlowPart = { type: 'line'; children: ElementContent[] } | { type: 'block'; element: Element }

/**
 * Splits the content of an element into lines and blocks, as a browser lays them out.
 *
 *     a<br>b<div>c</div>d<p>e</p>   →   a | b | c | d | <p>e</p>
 *
 * @param children content of a block
 * @returns its lines and blocks; a final `<br>` adds no empty line
 */
export function textLines(children: readonly ElementContent[]): FlowPart[] {
  const parts: FlowPart[] = []
  let line: ElementContent[] = []
  const endLine = () => {
    if (line.some((node) => !isBlank(node))) parts.push({ type: 'line', children: line })
    line = []
  }
  for (const node of children) {
    if (node.type !== 'element') line.push(node)
    else if (node.tagName === 'br') {
      parts.push({ type: 'line', children: line })
      line = []
    } else if (node.tagName === 'div') {
      endLine()
      for (const part of textLines(node.children)) parts.push(part)
    } else if (blockElements.has(node.tagName)) {
      endLine()
      parts.push({ type: 'block', element: node })
    } else line.push(node)
  }
  endLine()
  return parts
}

function isBlank(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  return node.type === 'element' && formattingElements.has(node.tagName) && node.children.every(isBlank)
}

/**
 * The inverse of `textLines`: joins lines and blocks, with `<br>` between lines.
 *
 * @param parts lines and blocks of one element
 * @returns the content of that element
 */
export function joinLines(parts: readonly FlowPart[]): ElementContent[] {
  return parts.flatMap((part, index): ElementContent[] => {
    if (part.type === 'block') return [part.element]
    const next = parts[index + 1]
    const needsBreak = next?.type === 'line' || part.children.length === 0
    return needsBreak ? [...part.children, lineBreak()] : part.children
  })
}

function lineBreak(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] }
}
