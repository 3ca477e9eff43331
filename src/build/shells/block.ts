/** The marked block in a start-up file: put in once, and taken out so that the file is as it was, byte for byte. */
const name = 'ddd-build completions'
const pattern = new RegExp(
  `# >>> ${name}(?: \\((?<note>[a-z ]+)\\))? >>>\\n[\\s\\S]*?\\n# <<< ${name} <<<(?:\\n|$)`,
)

/** What the block remembers of the file before: that there was none, or that its last line had no end. */
type Note = 'new file' | 'line end added'

/**
 * @param text of the file; nothing where there is none
 * @param content of the block
 * @returns the file with the block at its end, or with a new block in place of an earlier one
 */
export function withBlock(text: string | undefined, content: string): string {
  const found = text === undefined ? null : pattern.exec(text)
  const note = found ? noteIn(found) : noteOf(text)
  const block = `# >>> ${name}${note === undefined ? '' : ` (${note})`} >>>\n${content}\n# <<< ${name} <<<\n`
  if (found) return (text ?? '').replace(pattern, () => block)
  return `${text ?? ''}${note === 'line end added' ? '\n' : ''}${block}`
}

/** @returns the file as it was before the block; nothing if there was none */
export function withoutBlock(text: string): string | undefined {
  const found = pattern.exec(text)
  if (!found) return text
  const note = noteIn(found)
  const after = text.slice(found.index + found[0].length)
  const before = text.slice(0, found.index)
  // What was written below meanwhile stays on lines of its own.
  const isLineEndOurs = note === 'line end added' && after === ''
  const left = (isLineEndOurs ? before.replace(/\n$/, '') : before) + after
  return note === 'new file' && left === '' ? undefined : left
}

function noteOf(text: string | undefined): Note | undefined {
  if (text === undefined) return 'new file'
  return text === '' || text.endsWith('\n') ? undefined : 'line end added'
}

function noteIn(found: RegExpExecArray): Note | undefined {
  const note = found.groups?.note
  return note === 'new file' || note === 'line end added' ? note : undefined
}
