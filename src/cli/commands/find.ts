import { Failure, read } from '../../build/index.js'
import type { CommandEntry, Notebook } from '../../catalog/index.js'
import { nearest } from '../../check/index.js'
import type { Arguments } from '../arguments.js'
import { readSettings } from '../settings.js'
import { type Terminal, visible } from '../terminal.js'

/** Searches the noted commands: all words must stand in the command, in what is said of it, or in its headings. */
export async function runFind(parsed: Arguments, { colors }: Terminal): Promise<number> {
  const words = parsed.paths.flatMap((text) => text.toLowerCase().split(/\s+/)).filter(Boolean)
  if (words.length === 0) throw new Failure(2, 'ddd-build find needs words: ddd-build find network.')
  const { config, options } = await readSettings({ ...parsed, paths: [] })
  const { notebook } = await read(config, options)
  const found = search(notebook, words)
  for (const { value, description, chapter, page, file, line } of found) {
    const place = [chapter?.title, page && `p. ${page.label}`, `${file}:${line}`].filter(Boolean).join(' · ')
    process.stdout.write(
      `${colors.bold(visible(value))}\n    ${description === undefined ? '' : `${visible(description)}\n    `}${colors.dim(visible(place))}\n`,
    )
  }
  if (found.length === 0)
    process.stderr.write(`Nothing is noted for “${words.join(' ')}”${meant(notebook, words)}\n`)
  return 0
}

/** Those whose command has the words before those where only the description has them; else in reading order. */
function search({ commands }: Notebook, words: readonly string[]): CommandEntry[] {
  const once = new Map(commands.map((entry) => [entry.value, entry] as const).reverse())
  const ranked = [...once.values()].reverse().flatMap((entry) => {
    const value = entry.value.toLowerCase()
    const rest = [entry.description, entry.chapter?.title, ...(entry.section ?? [])].join('\n').toLowerCase()
    if (!words.every((word) => value.includes(word) || rest.includes(word))) return []
    return { entry, hits: words.filter((word) => value.includes(word)).length }
  })
  return ranked.sort((one, other) => other.hits - one.hits).map(({ entry }) => entry)
}

function meant({ commands }: Notebook, words: readonly string[]): string {
  const known = [
    ...new Set(
      commands.flatMap(
        ({ value, description = '' }) =>
          `${value} ${description}`.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [],
      ),
    ),
  ]
  const unknown = words.find((word) => !known.some((other) => other.includes(word)))
  const guess = unknown === undefined ? undefined : nearest(unknown, known)
  return guess === undefined ? '.' : ` — did you mean “${guess}”?`
}
