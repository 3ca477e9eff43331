import { isLabelComment } from './label-comment.js'
import type { LogicalLine } from './logical-lines.js'

/** What surrounds a line of code. */
export interface LineOutline {
  /** The comment right above it. */
  commentAbove: string | undefined
  /** Whether it is indented by at least two spaces more than the first line of its paragraph. Configuration modes use one. */
  isIndented: boolean
}

export function outlineOf(lines: readonly LogicalLine[]): ReadonlyMap<LogicalLine, LineOutline> {
  const outlined = new Map<LogicalLine, LineOutline>()
  let commentAbove: string | undefined
  let baseIndent: number | undefined
  for (const line of lines) {
    if (line.kind === 'text') {
      baseIndent ??= line.indent
      outlined.set(line, { commentAbove: nonEmpty(commentAbove), isIndented: line.indent > baseIndent + 1 })
      commentAbove = undefined
      continue
    }
    // Consecutive comment lines are joined; a blank line ends the comment.
    commentAbove =
      line.kind === 'blank'
        ? undefined
        : joinComments(baseIndent === undefined ? commentAbove : undefined, line.text)
    baseIndent = undefined
  }
  return outlined
}

/** Joins comment lines, leaving out labels and links. */
function joinComments(above: string | undefined, text: string): string | undefined {
  if (isLabelComment(text) || /^(?:[\w ]{1,20}:?\s*)?https?:\/\/\S+$/i.test(text)) return above
  return above === undefined ? text : `${above} ${text}`
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}
