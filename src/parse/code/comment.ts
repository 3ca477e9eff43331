/** Comment markers by language; other languages use `#` and `//`. */
const markersByLanguage: ReadonlyMap<string, readonly string[]> = new Map([
  ['sql', ['--']],
  ['psql', ['--']],
  ['mysql', ['--', '#']],
  ['bat', ['REM', '::']],
  ['batch', ['REM', '::']],
  ['cmd', ['REM', '::']],
  ['dos', ['REM', '::']],
  ['vim', ['"']],
  ['lisp', [';;', ';']],
  ['js', ['//']],
  ['javascript', ['//']],
])
const defaultMarkers = ['#', '//']
const anyMarkers = ['#', '//', ';;']

/** Returns the comment markers of a language; without a language, all common ones. */
export function commentMarkersOf(lang: string | undefined): readonly string[] {
  return lang === undefined || lang === '' ? anyMarkers : (markersByLanguage.get(lang) ?? defaultMarkers)
}

/** Returns the text of a line that is entirely a comment: `# list containers`. */
export function fullLineComment(text: string, markers: readonly string[]): string | undefined {
  const line = text.trim()
  for (const marker of markers) {
    if (!line.toLowerCase().startsWith(marker.toLowerCase())) continue
    const rest = line.slice(marker.length)
    // `REMOVE` isn't a `REM` comment, and `#!/bin/sh` isn't a description.
    if (/\w$/.test(marker) && /^\w/.test(rest)) continue
    if (marker === '#' && /^[!{$[]/.test(rest)) continue
    return commentText(rest)
  }
  return undefined
}

/** Returns the text of a comment without markers and step number. */
function commentText(text: string): string {
  return text
    .replace(/^(?:[#;\s]+|\/\/+\s)+/, '')
    .replace(/^\d{1,2}[.)]\s+(?=\S)/, '')
    .trim()
}

/** A line split from its trailing comment. */
export interface LineWithComment {
  command: string
  comment?: string
}

/**
 * Splits a line from its trailing comment.
 *
 *     ls -t   # newest first
 *     ls -t #newest first
 *
 * A marker inside quotes or a word (`${#a}`, `$#`, a URL's `#top`) doesn't begin a comment.
 */
export function splitComment(text: string, markers: readonly string[]): LineWithComment {
  let quote = ''
  let isAfterSpace = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (quote !== '') {
      if (character === '\\' && quote === '"') index += 1
      else if (character === quote) quote = ''
      continue
    }
    const marker = isAfterSpace ? markers.find((each) => beginsComment(text, index, each)) : undefined
    isAfterSpace = /\s/.test(character)
    if (character === '\\') index += 1
    else if (isOpeningQuote(text, index)) quote = character
    else if (marker !== undefined) {
      const command = text.slice(0, index).trimEnd()
      const comment = commentText(text.slice(index + marker.length))
      if (command === '') return { command: text }
      return comment === '' ? { command } : { command, comment }
    }
  }
  return { command: text }
}

/** Whether a quote opens here: another one closes it, and it isn't an apostrophe as in `don't`. */
function isOpeningQuote(text: string, index: number): boolean {
  const character = text[index]
  if (character !== '"' && character !== "'" && character !== '`') return false
  if (character === "'" && /\w/.test(text[index - 1] ?? '')) return false
  return text.indexOf(character, index + 1) !== -1
}

function beginsComment(text: string, index: number, marker: string): boolean {
  if (!text.startsWith(marker, index)) return false
  const next = text[index + marker.length] ?? ''
  if (marker === '#') return !/[!{$[]/.test(next)
  // `;;` ends a case in a shell: `case $x in a) ls ;; esac`.
  if (marker === ';;') return /\s/.test(next) && !/(?:^|[\s;])case\s/.test(text.slice(0, index))
  // `//` and `--` can be operands, so a space must follow.
  return /\s/.test(next)
}

/** Removes the comments from the lines of a code block. */
export function withoutComments(code: string, lang: string | undefined): string {
  const markers = commentMarkersOf(lang)
  return code
    .split('\n')
    .map((line) => (fullLineComment(line, markers) === undefined ? splitComment(line, markers).command : ''))
    .join('\n')
}
