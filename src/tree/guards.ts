import type { Node } from 'unist'
import type {
  Callout,
  Card,
  Cell,
  Chapter,
  Command,
  Concept,
  Example,
  Figure,
  Notes,
  NotesNode,
  Option,
  Prose,
  Section,
  Shortcut,
} from './nodes.js'

function guard<Type extends NotesNode['type']>(type: Type) {
  return (node: Node): node is Extract<NotesNode, { type: Type }> => node.type === type
}

export const isNotes: (node: Node) => node is Notes = guard('notes')
export const isChapter: (node: Node) => node is Chapter = guard('chapter')
export const isSection: (node: Node) => node is Section = guard('section')
export const isCommand: (node: Node) => node is Command = guard('command')
export const isOption: (node: Node) => node is Option = guard('option')
export const isCell: (node: Node) => node is Cell = guard('cell')
export const isShortcut: (node: Node) => node is Shortcut = guard('shortcut')
export const isConcept: (node: Node) => node is Concept = guard('concept')
export const isCard: (node: Node) => node is Card = guard('card')
export const isExample: (node: Node) => node is Example = guard('example')
export const isCallout: (node: Node) => node is Callout = guard('callout')
export const isFigure: (node: Node) => node is Figure = guard('figure')
export const isProse: (node: Node) => node is Prose = guard('prose')
