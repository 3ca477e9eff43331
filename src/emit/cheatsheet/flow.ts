import type { ElementContent } from 'hast'
import { element } from '../markup/element.js'
import { callout } from './callout.js'
import { definition } from './definition.js'
import { example } from './example.js'
import { group } from './group.js'
import { picture } from './picture.js'
import { row } from './row.js'
import type { SheetContent } from './sheet.js'
import { shortcut } from './shortcut.js'

type Renderers = {
  [Type in SheetContent['type']]: (node: Extract<SheetContent, { type: Type }>) => ElementContent
}

const renderers: Renderers = {
  callout,
  concept: definition,
  example,
  group: (node) => group(node, flow(node.children)),
  picture,
  row,
  shortcut,
}

/** Adjacent nodes of these types share a list. */
const lists: Partial<Record<SheetContent['type'], () => ReturnType<typeof element>>> = {
  concept: () => element('dl', {}),
  row: () => element('ul', { className: ['rows'] }),
  shortcut: () => element('ul', { className: ['rows', 'shortcuts'] }),
}

/** Renders content in order. */
export function flow(content: readonly SheetContent[]): ElementContent[] {
  const elements: ElementContent[] = []
  let previousType: SheetContent['type'] | undefined
  for (const node of content) {
    const rendered = render(node)
    const lastElement = elements.at(-1)
    const list = lists[node.type]
    if (list && node.type === previousType && lastElement?.type === 'element')
      lastElement.children.push(rendered, newline)
    else elements.push(list ? { ...list(), children: [newline, rendered, newline] } : rendered)
    previousType = node.type
  }
  return elements
}

const newline: ElementContent = { type: 'text', value: '\n' }

function render(node: SheetContent): ElementContent {
  // Safe: `Renderers` maps each type to a function that accepts that node.
  return (renderers[node.type] as (node: SheetContent) => ElementContent)(node)
}
