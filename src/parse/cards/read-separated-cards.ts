/*
 * port of the registry::5000
 * image:::what a container is started from
 */
import type { Paragraph } from 'mdast'
import type { Position } from 'unist'
import { type Card, createNode } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import { isDetailLabel } from '../detail-label.js'
import type { Source } from '../source.js'
import { linePositions, rawMarkdown } from './raw-markdown.js'

/** Reads lines with `::` or `:::`. */
export function readSeparatedCards(node: Paragraph, source: Source): Card[] | undefined {
  const text = rawMarkdown(node.children, source)
  const rows = text.split('\n').map((line) => line.trim())
  const positions = linePositions(node, source)
  const cards = rows.map((row, at) =>
    readInlineCard(row, combinedPosition(positions.slice(at, at + 1)), source),
  )
  return cards.every((card) => card !== undefined) ? cards : undefined
}

/** Code, bold text and links, in which `::` isn't a separator. */
const inlineMarkup = /`[^`]*`|\*\*[^*]+\*\*|\[[^[\]]*\]\([^()]*\)/g

/** Reads `front::back`, but not identifiers such as `std::vector` and `a::b::c`. */
function readInlineCard(line: string, position: Position | undefined, source: Source): Card | undefined {
  const bare = line.replace(inlineMarkup, (span) => 'x'.repeat(span.length))
  const match = /^([^:]*[^:\s])\s*(:::?)(?!:)\s*([^:\s].*)$/.exec(bare)
  if (!match || /::/.test(match[3] ?? '')) return undefined
  const separator = match[2] ?? ''
  const at = bare.indexOf(separator)
  const front = line.slice(0, at).trim()
  const back = line.slice(at + separator.length).trim()
  const isUnspaced = !/\s/.test(bare[at - 1] ?? ' ') && !/\s/.test(bare[at + separator.length] ?? ' ')
  // One word on each side, without spaces: an identifier if the words look like code.
  if (
    isUnspaced &&
    /^[\w$.]+$/.test(front) &&
    /^[\w$]+(?:[(<.;].*)?$/.test(back) &&
    /[a-z][A-Z]|_|[(<;.]|^std /.test(`${front} ${back}`)
  )
    return undefined
  // A scope that is repeated in the file, such as `std::`, is part of an identifier.
  const scope = /[\w$]+$/.exec(front)?.[0]
  if (isUnspaced && scope !== undefined && isRepeated(`${scope}::`, source.text)) return undefined
  if (/^[\da-f]{0,4}$/i.test(front) || front === '') return undefined
  // `author:: Kim`: a property of the page
  if (isDetailLabel(front, source.language)) return undefined
  return createNode('card', position, { kind: separator === ':::' ? 'reversed' : 'basic', front, back })
}

function isRepeated(part: string, text: string): boolean {
  return text.indexOf(part, text.indexOf(part) + part.length) !== -1
}
