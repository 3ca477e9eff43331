import type { PhrasingContent } from 'mdast'
import { readBoldCommand } from '../bold-command.js'
import type { LineEntry } from './line-entry.js'
import { descriptionSeparator, extractPage, nonEmpty } from './line-text.js'

/** `**show ip route** - the routing table`: words in bold, which may be a command. */
export function readBoldFirst(nodes: readonly PhrasingContent[]): LineEntry | undefined {
  const bold = readBoldCommand(nodes)
  if (!bold) return undefined
  const { text, page } = extractPage(nodes.slice(bold.end))
  const description = nonEmpty(text.replace(descriptionSeparator, ''))
  if (description !== undefined && !descriptionSeparator.test(text)) return undefined
  return {
    pieces: [bold.piece],
    isCode: true,
    bold,
    separator: description === undefined ? 'none' : 'mark',
    description,
    page,
  }
}
