import { stripFormatting } from './strip-formatting.js'

/** A line of text in a rendered man page. */
export interface ManPageLine {
  text: string
  indent: number
  /** Heading of its section, such as `OPTIONS`. */
  section: string
  /** Heading of its subsection, if any. */
  subsection: string
  /** Whether the line above is blank or a heading. */
  startsParagraph: boolean
  /** Indent of the next line; 0 if that is blank or a heading. */
  nextIndent: number
}

/** Subsection headings are indented by up to this many columns, text by more. */
const maxHeadingIndent = 4

/**
 * Splits a rendered man page into its lines of text.
 *
 *     OPTIONS                   section
 *        Common options         subsection
 *            -a, --all          text
 */
export function manPageLines(page: string): ManPageLine[] {
  const raw = stripFormatting(page)
    .replace(/[\u2010\u2212]/g, '-')
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
  const lines: ManPageLine[] = []
  let section = ''
  let subsection = ''
  let startsParagraph = true
  for (const [number, line] of raw.entries()) {
    const indent = indentOf(line)
    if (line === '') startsParagraph = true
    else if (indent <= maxHeadingIndent) {
      if (indent === 0) section = line
      subsection = indent === 0 ? '' : line.trim()
      startsParagraph = true
    } else {
      const nextIndent = indentOf(raw[number + 1] ?? '')
      lines.push({
        text: line.slice(indent),
        indent,
        section,
        subsection,
        startsParagraph,
        nextIndent: nextIndent > maxHeadingIndent ? nextIndent : 0,
      })
      startsParagraph = false
    }
  }
  return lines
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
