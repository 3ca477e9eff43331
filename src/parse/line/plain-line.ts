import type { PhrasingContent } from 'mdast'
import { codePieces, combinedPosition } from '../code-pieces.js'
import { locateValue } from '../read-command-line.js'
import type { Source } from '../source.js'
import { splitTrailingNote } from '../trailing-note.js'
import { collapseWhitespace } from '../whitespace.js'
import { wordsInOtherScript } from '../words-in-other-script.js'
import type { LineEntry } from './line-entry.js'
import { extractPage } from './line-text.js'

const plainLine =
  /^(.{1,200}?)(?:\s+(?:[-–—=→⇒:]|=>|-{1,2}>|—>)\s+|\s+\/\/\s*|[:：]\s+|\s*[→⇒]\s*)([^\s;].*)$/

/** `git tag (lists the tags)`. A call or operand rarely has several words. */
const noteInParentheses =
  /^([^()]{1,200}?)\s+\((\p{L}[\p{L}\p{M}'’-]*(?:[\s,]+[\p{L}\p{M}\p{N}'’-]+)+[.!]?)\)$/u

/** `git add NAME     stages a file`: after a gap in the source, which Markdown doesn't show. */
const wordsAfterGap = /^(\S.{0,200}?)(?: {3,}|\t\s*)(\p{L}.*)$/u

/** `git status - shows what changed`: without code; the separator has spaces around it, or is a colon or arrow. */
export function readPlainLine(nodes: readonly PhrasingContent[], source: Source): LineEntry | undefined {
  const span = combinedPosition(nodes)
  const from = span?.start.offset
  if (!span || from === undefined || nodes.some(isCodeOrFormula)) return undefined
  const { text, page } = extractPage(nodes)
  const raw = source.text.slice(from, span.end.offset)
  // White space is collapsed in the text; a gap is only in its source.
  const parts = collapseWhitespace(raw) === text ? splitTrailingNote(raw) : undefined
  const match = parts
    ? ['', parts.code, parts.note]
    : (plainLine.exec(text) ??
      wordsAfterGap.exec(raw)?.map(collapseWhitespace) ??
      noteInParentheses.exec(text) ??
      wordsInOtherScript.exec(text))
  const value = match?.[1] ?? text
  if (value === '') return undefined
  // The position of the piece itself, without markup around it.
  const at = raw.indexOf(value)
  const position =
    at === -1 ? locateValue(value, span, source) : source.position(from + at, from + at + value.length)
  return {
    pieces: [{ value, position }],
    isCode: false,
    separator: match ? 'mark' : 'none',
    description: match?.[2],
    page,
  }
}

function isCodeOrFormula(node: PhrasingContent): boolean {
  return node.type === 'inlineMath' || codePieces([node]).length > 0
}
