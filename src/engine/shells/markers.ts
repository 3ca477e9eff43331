/** Appears in the lines that mark our block in a startup file. */
const markerName = 'ddd-build completions'

/** State of the file before the block was added: it didn't exist, or its last line had no line ending. */
export type BlockNote = 'new file' | 'line end added'

export const endMarker = `# <<< ${markerName} <<<`

const beginPattern = new RegExp(`^# >>> ${markerName}(?: \\((new file|line end added)\\))? >>>$`)

export function beginMarker(note: BlockNote | undefined): string {
  return `# >>> ${markerName}${note === undefined ? '' : ` (${note})`} >>>`
}

/**
 * Recognizes a marker, whether exact or edited by the user.
 *
 * @param line a line without its line end
 */
export function parseMarker(
  line: string,
): { type: 'begin'; note: BlockNote | undefined } | { type: 'end' | 'edited' } | undefined {
  const begin = beginPattern.exec(line)
  // Safe: these are the two alternatives of the pattern.
  if (begin) return { type: 'begin', note: begin[1] as BlockNote | undefined }
  if (line === endMarker) return { type: 'end' }
  return /^\s*#.*ddd-build\s{1,9}completions/i.test(line) && /[<>]{2}/.test(line)
    ? { type: 'edited' }
    : undefined
}
