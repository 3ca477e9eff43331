import type { CommandEntry, Notebook } from '../../catalog/index.js'
import { nearest } from '../../check/index.js'
import { invocation, read, UserError } from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { readSettings } from '../settings.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

/**
 * Searches the commands in the notes. Each word must occur in the command, its description or its headings.
 *
 * @returns 1 if nothing was found, as grep does
 */
export async function runFind(parsed: Arguments, { colors }: Terminal): Promise<number> {
  const words = parsed.operands.flatMap((text) => text.toLowerCase().split(/\s+/)).filter(Boolean)
  if (words.length === 0) throw new UserError(2, `Missing search words. Example: ${invocation} find network`)
  const { config, options } = await readSettings({ ...parsed, operands: [] })
  const { notebook } = await read(config, options)
  const matches = search(notebook, words)
  for (const { value, description, chapter, page, file, line } of matches) {
    const location = [chapter?.title, page && `p. ${page.label}`, `${file}:${line}`]
      .filter(Boolean)
      .join(' · ')
    process.stdout.write(
      `${colors.bold(escapeControlCharacters(value))}\n    ${description === undefined ? '' : `${escapeControlCharacters(description)}\n    `}${colors.dim(escapeControlCharacters(location))}\n`,
    )
  }
  if (matches.length > 0) return 0
  process.stderr.write(`No commands found for “${words.join(' ')}”${suggestWord(notebook, words)}\n`)
  return 1
}

/** Finds commands that match all words. More words in the command itself rank higher; ties stay in reading order. */
function search({ commands }: Notebook, words: readonly string[]): CommandEntry[] {
  const found = new Set<string>()
  const ranked = commands.flatMap((entry) => {
    if (found.has(entry.value)) return []
    const value = entry.value.toLowerCase()
    const rest = [entry.description, entry.chapter?.title, ...(entry.section ?? [])].join('\n').toLowerCase()
    if (!words.every((word) => value.includes(word) || rest.includes(word))) return []
    found.add(entry.value)
    return { entry, hits: words.filter((word) => value.includes(word)).length }
  })
  return ranked.sort((one, other) => other.hits - one.hits).map(({ entry }) => entry)
}

function suggestWord({ commands }: Notebook, words: readonly string[]): string {
  const knownWords = [
    ...new Set(
      commands.flatMap(
        ({ value, description = '' }) =>
          `${value} ${description}`.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [],
      ),
    ),
  ]
  const unknownWord = words.find((word) => !knownWords.some((other) => other.includes(word)))
  const suggestion = unknownWord === undefined ? undefined : nearest(unknownWord, knownWords)
  return suggestion === undefined ? '.' : ` — did you mean “${suggestion}”?`
}
