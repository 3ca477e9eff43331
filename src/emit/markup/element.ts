import type { Element, ElementContent, Properties } from 'hast'

/** What may stand in an element; what is absent is left out. */
export type Child = ElementContent | string | undefined

/** Makes a hast element. */
export function element(tagName: string, properties: Properties, ...children: (Child | Child[])[]): Element {
  const content: ElementContent[] = []
  for (const child of children.flat())
    if (typeof child === 'string') content.push({ type: 'text', value: child })
    else if (child) content.push(child)
  return { type: 'element', tagName, properties, children: content }
}

/** HTML that is ready. */
export function raw(value: string): ElementContent {
  return { type: 'raw', value }
}

/** Puts each element on a line of its own, so that versions of a sheet can be compared. */
export function lines(children: readonly ElementContent[]): Child[] {
  return children.flatMap((child) => ['\n', child])
}
