/** Marks that begin a comment, by language; `#` where it is not known. */
const marksByLanguage: Readonly<Record<string, readonly string[]>> = {
  sql: ['--'],
  psql: ['--'],
  mysql: ['--', '#'],
  bat: ['REM', '::'],
  batch: ['REM', '::'],
  cmd: ['REM', '::'],
  dos: ['REM', '::'],
  vim: ['"'],
  lisp: [';;', ';'],
  js: ['//'],
  javascript: ['//'],
}
const shellMarks = ['#']
const anyMarks = ['#', '//', ';;']

/** The marks that begin a comment in a block; nothing for a language means that of any. */
export function commentMarks(lang: string | undefined): readonly string[] {
  if (lang === undefined || lang === '') return anyMarks
  return Object.hasOwn(marksByLanguage, lang) ? (marksByLanguage[lang] ?? shellMarks) : shellMarks
}

/** The words of a line that is a comment as a whole: `# list containers`. */
export function wholeComment(text: string, marks: readonly string[]): string | undefined {
  const line = text.trim()
  for (const mark of marks) {
    if (!line.toLowerCase().startsWith(mark.toLowerCase())) continue
    const rest = line.slice(mark.length)
    // REMOVE is no REM; #!/bin/sh no comment to learn from.
    if (/\w$/.test(mark) && /^\w/.test(rest)) continue
    if (mark === '#' && /^[!{$[]/.test(rest)) continue
    return commentWords(rest)
  }
  return undefined
}

/** The words of a comment: no marks before them, no number of a step. */
function commentWords(text: string): string {
  return text
    .replace(/^(?:[#;\s]+|\/\/+\s)+/, '')
    .replace(/^\d{1,2}[.)]\s+(?=\S)/, '')
    .trim()
}

/** A line parted from the comment behind it. */
export interface Commented {
  command: string
  comment?: string
}

/**
 * Parts a line from its comment.
 *
 *     ls -t   # newest first
 *     ls -t #newest first
 *
 * A mark inside quotes or inside a word (`${#a}`, `$#`, a URL's `#top`) begins none.
 */
export function splitComment(text: string, marks: readonly string[]): Commented {
  let quote = ''
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (quote !== '') {
      if (character === '\\' && quote === '"') index += 1
      else if (character === quote) quote = ''
      continue
    }
    if (character === '\\') index += 1
    else if (isOpeningQuote(text, index)) quote = character
    else if (/\s/.test(text[index - 1] ?? '')) {
      const mark = marks.find((candidate) => beginsComment(text, index, candidate))
      if (mark === undefined) continue
      const command = text.slice(0, index).trimEnd()
      const comment = commentWords(text.slice(index + mark.length))
      if (command.trim() === '') return { command: text }
      return comment === '' ? { command } : { command, comment }
    }
  }
  return { command: text }
}

/** A quote opens where another closes it; the apostrophe of `don't` opens nothing. */
function isOpeningQuote(text: string, index: number): boolean {
  const character = text[index]
  if (character !== '"' && character !== "'" && character !== '`') return false
  if (character === "'" && /\w/.test(text[index - 1] ?? '')) return false
  return text.indexOf(character, index + 1) !== -1
}

function beginsComment(text: string, index: number, mark: string): boolean {
  if (!text.startsWith(mark, index)) return false
  const next = text[index + mark.length] ?? ''
  // `//` and `--` are operands too; a comment has a space behind them, and `;;` ends a case.
  if (mark === '#') return !/[!{$[#]/.test(next) || next === '#'
  return /\s/.test(next)
}
