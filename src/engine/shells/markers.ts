/** Appears in the lines that mark our block in a startup file. */
const markerName = 'ddd-build completions'

/** State of the file before the block was added: it didn't exist, or its last line had no line ending. */
export type OriginalState = 'new file' | 'line end added'

export const endMarker = `# <<< ${markerName} <<<`

const beginPattern = new RegExp(`^# >>> ${markerName}(?: \\((new file|line end added)\\))? >>>$`)

export function beginMarker(originalState: OriginalState | undefined): string {
  return `# >>> ${markerName}${originalState === undefined ? '' : ` (${originalState})`} >>>`
}

/**
 * Recognizes a marker, whether exact or edited by the user.
 *
 * @param line a line without its line ending
 */
export function parseMarker(
  line: string,
): { type: 'begin'; originalState: OriginalState | undefined } | { type: 'end' | 'edited' } | undefined {
  const begin = beginPattern.exec(line)
  // Safe: these are the two alternatives of the pattern.
  if (begin) return { type: 'begin', originalState: begin[1] as OriginalState | undefined }
  if (line === endMarker) return { type: 'end' }
  return /^\s*#.*ddd-build\s{1,9}completions/i.test(line) && /[<>]{2}/.test(line)
    ? { type: 'edited' }
    : undefined
}
