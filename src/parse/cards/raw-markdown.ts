import type { Paragraph } from 'mdast'
import type { Position } from 'unist'
import { combinedPosition } from '../code-pieces.js'
import type { Source } from '../source.js'

/** Returns the position of each line of a paragraph, without the white space around it. */
export function linePositions({ position }: Paragraph, source: Source): { position: Position }[] {
  const [from, to] = [position?.start.offset, position?.end.offset]
  if (!position || from === undefined || to === undefined) return []
  const text = source.text.slice(from, to)
  if (!/[\r\n]/.test(text)) return [{ position }]
  return [...text.matchAll(/(?<=^|\n)([ \t]*(?:>[ \t]?)*)[^\r\n]*/g)].map(
    ({ 0: line, 1: marks = '', index }) => {
      const start = from + index + marks.length
      return { position: source.position(start, Math.max(start, from + index + line.trimEnd().length)) }
    },
  )
}

/**
 * Returns the Markdown source of nodes, without comments and without the quote markers and indentation of the blocks around them;
 * their own indentation is kept, as in code and nested lists.
 */
export function rawMarkdown(nodes: readonly { position?: Position | undefined }[], source: Source): string {
  const span = combinedPosition(nodes)
  const from = span?.start.offset
  if (!span || from === undefined) return ''
  const text = source.text.slice(from, span.end.offset).replaceAll('\r\n', '\n')
  const outerWidth = span.start.column - 1
  const inner =
    outerWidth > 0 && text.includes('\n')
      ? text.replace(/\n[ \t>]+/g, (start) => withoutOuter(start, outerWidth))
      : text
  return withoutComments(inner).trim()
}

/** Removes at most so many characters from the start of a line. */
function withoutOuter(start: string, width: number): string {
  return `\n${start.slice(1 + width)}`
}

/** Code, in which a comment is text, or a comment, such as the review dates that a plugin writes below a card. */
const codeOrComment = /`[^`]*`|<!--(?:(?!-->)[\s\S]){0,500}-->/g

function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text
  return text.replace(codeOrComment, (whole) => (whole.startsWith('<') ? '' : whole))
}
