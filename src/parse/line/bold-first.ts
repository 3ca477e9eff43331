import type { PhrasingContent } from 'mdast'
import { readBoldCommand, readBoldProgram } from '../bold-command.js'
import type { LineEntry } from './line-entry.js'
import { descriptionSeparator, extractPage, nonEmpty } from './line-text.js'

/** `**show ip route** - the routing table`: words in bold, which may be a command; or `**cp** source target`. */
export function readBoldFirst(nodes: readonly PhrasingContent[]): LineEntry | undefined {
  return readBoldWords(nodes) ?? readBoldProgramFirst(nodes)
}

function readBoldWords(nodes: readonly PhrasingContent[]): LineEntry | undefined {
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

function readBoldProgramFirst(nodes: readonly PhrasingContent[]): LineEntry | undefined {
  const bold = readBoldProgram(nodes)
  return (
    bold && {
      pieces: [bold.piece],
      isCode: true,
      bold,
      separator: 'none',
      description: undefined,
      page: undefined,
    }
  )
}
