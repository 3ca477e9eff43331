/** The lines that mark our block in a start-up file. */
const name = 'ddd-build completions'

/** What the block remembers of the file before: that there was none, or that its last line had no end. */
export type BlockNote = 'new file' | 'line end added'

export const endMarker = `# <<< ${name} <<<`

const beginPattern = new RegExp(`^# >>> ${name}(?: \\((new file|line end added)\\))? >>>$`)

export function beginMarker(note: BlockNote | undefined): string {
  return `# >>> ${name}${note === undefined ? '' : ` (${note})`} >>>`
}

/** @returns what a line without its end is: a marker of ours exactly, or one that somebody has edited */
export function readMarker(
  line: string,
): { type: 'begin'; note: BlockNote | undefined } | { type: 'end' | 'edited' } | undefined {
  const begin = beginPattern.exec(line)
  // Safe: these are the two alternatives of the pattern.
  if (begin) return { type: 'begin', note: begin[1] as BlockNote | undefined }
  if (line === endMarker) return { type: 'end' }
  return /ddd-build\s{1,9}completions/i.test(line) && /[<>]{2}/.test(line) ? { type: 'edited' } : undefined
}
