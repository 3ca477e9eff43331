import type { Element, ElementContent, Properties } from 'hast'

/** A child of an element. `undefined` is skipped. */
export type Child = ElementContent | string | undefined

/** Creates a hast element. */
export function element(tagName: string, properties: Properties, ...children: (Child | Child[])[]): Element {
  const content: ElementContent[] = []
  for (const child of children.flat())
    if (typeof child === 'string') content.push({ type: 'text', value: child })
    else if (child) content.push(child)
  return { type: 'element', tagName, properties, children: content }
}

/** Creates a node that is serialized as is. */
export function raw(value: string): ElementContent {
  return { type: 'raw', value }
}

/** Puts each element on its own line, so that two versions of a sheet can be diffed. */
export function withLineBreaks(children: readonly ElementContent[]): Child[] {
  return children.flatMap((child) => ['\n', child])
}
