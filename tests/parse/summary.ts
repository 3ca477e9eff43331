import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { parseNotes } from '../../src/parse/index.js'
import type { NotesNode, Option } from '../../src/tree/index.js'

/** Summarizes the nodes of a text, one entry per node with its line; missing fields are omitted. */
export function summaryOf(text: string): Record<string, unknown>[] {
  const entries: Record<string, unknown>[] = []
  visit(parseNotes(text) as Node, (visited) => {
    const node = visited as NotesNode
    const line = node.position?.start.line
    const entry = entryOf(node)
    if (entry) entries.push(JSON.parse(JSON.stringify({ line, ...entry })))
  })
  return entries
}

function entryOf(node: NotesNode): Record<string, unknown> | undefined {
  switch (node.type) {
    case 'command': {
      const { value, description, example, page, children } = node
      const options = children.length > 0 ? children.map(optionOf) : undefined
      return { command: value, description, example, page: page?.label, options }
    }
    case 'shortcut':
      return {
        shortcut: node.keys.map((chord) => chord.join('+')).join(' '),
        description: node.description,
        page: node.page?.label,
      }
    case 'concept':
      return { concept: node.term, aliases: node.aliases.length > 0 ? node.aliases : undefined }
    case 'card':
      return { card: node.kind, front: node.front, back: node.back === '' ? undefined : node.back }
    case 'callout':
      return { callout: node.kind, title: node.title }
    default:
      return undefined
  }
}

/** Formats an option as one string: `-n, --lines N: how many`. */
function optionOf({ value, kind, argument, choices, default: defaultValue, description }: Option): string {
  const parts = [
    value,
    kind === 'flag' ? undefined : `(${kind})`,
    argument !== undefined && !value.includes(argument) ? `takes ${argument}` : undefined,
    choices && !value.includes('|') ? `one of ${choices.join('|')}` : undefined,
    defaultValue === undefined ? undefined : `default ${defaultValue}`,
    description === undefined ? undefined : `: ${description}`,
  ]
  return parts
    .filter((part) => part !== undefined)
    .join(' ')
    .replace(' : ', ': ')
}
