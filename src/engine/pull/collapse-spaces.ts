import type { Element, ElementContent, Text } from 'hast'
import { codeElements, formattingElements } from './html-elements.js'

/**
 * Collapses white space in one line of text as a browser does, and moves spaces at the edges of formatting outside.
 *
 *     ␣a <strong>␣b␣</strong>c   →   a <strong>b</strong>␣c
 *
 * @param line inline nodes; text nodes are modified in place
 * @returns the remaining nodes
 */
export function collapseSpaces(line: readonly ElementContent[]): ElementContent[] {
  const nodes = orderNested(joinEqual(hoistSpaces(line)))
  collapse(nodes, { afterSpace: true, text: undefined })
  return trimEnd(withoutEmpty(nodes))
}

function isFormatting(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && formattingElements.has(node.tagName)
}

/** Moves spaces and line breaks at the edges of formatting outside. */
function hoistSpaces(nodes: readonly ElementContent[]): ElementContent[] {
  const hoisted = nodes.flatMap((node): ElementContent[] => {
    if (!isFormatting(node)) return [node]
    const children = hoistSpaces(node.children)
    const before: ElementContent[] = []
    for (let first = children[0]; first; first = children[0]) {
      if (isSpace(first)) before.push(...children.splice(0, 1))
      else {
        if (first.type === 'text' && /^\s/.test(first.value)) {
          before.push({ type: 'text', value: ' ' })
          first.value = first.value.trimStart()
        }
        break
      }
    }
    const after: ElementContent[] = []
    for (let last = children.at(-1); last; last = children.at(-1)) {
      if (isSpace(last)) after.unshift(...children.splice(-1))
      else {
        if (last.type === 'text' && /\s$/.test(last.value)) {
          after.unshift({ type: 'text', value: ' ' })
          last.value = last.value.trimEnd()
        }
        break
      }
    }
    return [...before, { ...node, children }, ...after]
  })
  return withoutEmpty(hoisted)
}

function isSpace(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() === '' : node.type === 'element' && node.tagName === 'br'
}

/** `<strong><em>a</em></strong>` → `<em><strong>a</strong></em>`, the nesting that Markdown produces for `***a***`. */
function orderNested(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (!isFormatting(node)) return node
    const children = orderNested(node.children)
    const [only, ...others] = children
    const isSwapped = others.length === 0 && isFormatting(only) && only.tagName < node.tagName
    if (!isSwapped || node.tagName === 'a' || only.tagName === 'a') return { ...node, children }
    return { ...only, children: orderNested([{ ...node, children: only.children }]) }
  })
}

/** `<strong>a</strong><strong>b</strong>` → `<strong>ab</strong>`; nested duplicates are unwrapped. */
function joinEqual(nodes: readonly ElementContent[], outer: readonly string[] = []): ElementContent[] {
  const joined: ElementContent[] = []
  const flat = nodes.flatMap((node) =>
    isFormatting(node) && node.tagName !== 'a' && outer.includes(node.tagName) ? node.children : [node],
  )
  for (const node of flat) {
    const previous = joined.at(-1)
    if (node.type === 'text' && previous?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: previous.value + node.value }
    else if (isFormatting(node) && isFormatting(previous) && isSameElement(node, previous))
      for (const child of node.children) previous.children.push(child)
    else joined.push(node)
  }
  for (const node of joined)
    if (isFormatting(node)) node.children = joinEqual(node.children, [...outer, node.tagName])
  return joined
}

function isSameElement(one: Element, other: Element): boolean {
  return one.tagName === other.tagName && JSON.stringify(one.properties) === JSON.stringify(other.properties)
}

interface CollapseState {
  afterSpace: boolean
  /** The last text node so far. */
  text: Text | undefined
}

function collapse(nodes: readonly ElementContent[], state: CollapseState): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      const value = node.value.replace(/[ \t\n\r\f]+/g, ' ')
      node.value = state.afterSpace ? value.replace(/^ /, '') : value
      if (node.value === '') continue
      state.afterSpace = node.value.endsWith(' ')
      state.text = node
    } else if (node.type === 'element') {
      if (node.tagName === 'br') {
        if (state.text) state.text.value = state.text.value.trimEnd()
        state.afterSpace = true
      } else if (node.children.length === 0 || codeElements.has(node.tagName)) state.afterSpace = false
      else collapse(node.children, state)
    }
  }
}

function withoutEmpty(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.filter((node) => {
    if (node.type === 'text') return node.value !== ''
    if (node.type !== 'element') return false
    if (!formattingElements.has(node.tagName) && !codeElements.has(node.tagName) && node.tagName !== 'span')
      return true
    if (!codeElements.has(node.tagName)) node.children = withoutEmpty(node.children)
    return node.children.length > 0
  })
}

function trimEnd(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.at(-1)
  const rest = nodes.slice(0, -1)
  if (last?.type === 'text') {
    last.value = last.value.replace(/ $/, '')
    return last.value === '' ? trimEnd(rest) : [...rest, last]
  }
  return [...nodes]
}
