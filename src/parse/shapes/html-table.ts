/*
 * <table>
 *   <tr><th>Command</th><th>Page</th></tr>
 *   <tr><td><code>ls -l</code></td><td>42</td></tr>
 * </table>
 */
import type { Position } from 'unist'
import { createNode, type NotesContent, type Prose } from '../../tree/index.js'
import { readHtmlGrid } from '../table/html-grid.js'
import { tableEnd } from '../table/html-table-spans.js'
import { readGrid } from '../table/read-grid.js'
import type { Shape, ShapeContext } from './shape.js'

export const htmlTable: Shape = {
  name: 'html-table',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'html' || !/<table\b/i.test(node.value)) return undefined
    const start = node.position?.start.offset
    if (start === undefined) return undefined
    const { text } = context.source
    const nodes: NotesContent[] = []
    let at = start
    // A blank line ends an HTML block early, so search for the table in the source, across siblings.
    let end = node.position?.end.offset ?? start
    let siblingIndex = index
    for (;;) {
      const from = indexOf(text, /<table\b/gi, at)
      if (from === -1 || from >= end) break
      nodes.push(...htmlToProse(text.slice(at, from), at, context))
      const to = tableEnd(text, from)
      if (to === undefined)
        context.message('This table has no closing `</table>`', 'unreadable-table', node.position)
      at = to ?? end
      const [asProse] = htmlToProse(text.slice(from, at), from, context)
      if (asProse) nodes.push(...(readTable(from, at, node.position, asProse, context) ?? [asProse]))
      // The table may end inside a later sibling.
      for (; (siblings[siblingIndex]?.position?.start.offset ?? at) < at; siblingIndex += 1)
        end = Math.max(end, siblings[siblingIndex]?.position?.end.offset ?? end)
    }
    if (at < end) nodes.push(...htmlToProse(text.slice(at, end), at, context))
    let consumed = 1
    while ((siblings[index + consumed]?.position?.start.offset ?? Number.POSITIVE_INFINITY) < end)
      consumed += 1
    return { nodes, consumed }
  },
}

const unreadableReasons = {
  'too deep': 'The elements of this table are nested too deeply',
  'too wide': 'The cells of this table span too many rows and columns',
}

function readTable(
  from: number,
  to: number,
  position: Position | undefined,
  asProse: Prose,
  context: ShapeContext,
): NotesContent[] | undefined {
  const grid = readHtmlGrid(context.source, from, to)
  if (typeof grid !== 'string') return grid && readGrid(grid, 'html-table', asProse, context)
  context.message(unreadableReasons[grid], 'unreadable-table', position)
  return undefined
}

/** Keeps HTML as prose, if it isn't only white space. */
function htmlToProse(value: string, offset: number, { source }: ShapeContext): Prose[] {
  if (value.trim() === '') return []
  const position = source.position(offset, offset + value.length)
  return [createNode('prose', position, { children: [{ type: 'html', value, position }] })]
}

function indexOf(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? -1
}
