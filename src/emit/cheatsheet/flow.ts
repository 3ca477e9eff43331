import type { ElementContent } from 'hast'
import { element } from '../markup/element.js'
import { callout } from './callout.js'
import { definition } from './definition.js'
import { example } from './example.js'
import { group } from './group.js'
import { picture } from './picture.js'
import { prose } from './prose.js'
import { question } from './question.js'
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
  prose,
  question,
  row,
  shortcut,
}

const pairs = () => element('dl', {})

/** Adjacent nodes with the same kind of list share it. */
const lists: Partial<Record<SheetContent['type'], () => ReturnType<typeof element>>> = {
  concept: pairs,
  question: pairs,
  row: () => element('ul', { className: ['rows'] }),
  shortcut: () => element('ul', { className: ['rows', 'shortcuts'] }),
}

/** Renders content in order. */
export function flow(content: readonly SheetContent[]): ElementContent[] {
  const elements: ElementContent[] = []
  let previousList: (typeof lists)[SheetContent['type']]
  for (const node of content) {
    const rendered = render(node)
    const lastElement = elements.at(-1)
    const list = lists[node.type]
    if (list && list === previousList && lastElement?.type === 'element')
      lastElement.children.push(rendered, newline)
    else elements.push(list ? { ...list(), children: [newline, rendered, newline] } : rendered)
    previousList = list
  }
  return elements
}

const newline: ElementContent = { type: 'text', value: '\n' }

function render(node: SheetContent): ElementContent {
  // Safe: `Renderers` maps each type to a function that accepts that node.
  return (renderers[node.type] as (node: SheetContent) => ElementContent)(node)
}
