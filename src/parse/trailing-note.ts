/** Code and the note in parentheses that its author wrote after a gap, inside the code. */
export interface CodeWithNote {
  code: string
  note: string
}

/**
 * Splits code from words in parentheses after a gap of several spaces.
 *
 *     docker logs -f <name>  (follow logs)
 *
 * A subshell or a call isn't separated by a gap, and contains more than words.
 */
export function splitTrailingNote(text: string): CodeWithNote | undefined {
  const trimmed = text.trimEnd()
  if (!trimmed.endsWith(')')) return undefined
  const open = trimmed.lastIndexOf('(')
  const code = trimmed.slice(0, open).trimEnd()
  const note = trimmed.slice(open + 1, -1).trim()
  const isAfterGap = code !== '' && open - code.length > 1
  return isAfterGap && isWords(note) ? { code, note } : undefined
}

function isWords(text: string): boolean {
  return (
    /^[\p{L}\p{M}\p{N}\s,.:;!?'’"“”/-]+$/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    // A cmdlet: `Write-Host  (Get-Date)`.
    !/(?:^|\s)(?:-|[A-Z][a-z]+-[A-Z])/.test(text)
  )
}
