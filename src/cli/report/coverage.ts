import { type BlockCounts, countBlocks } from '../../catalog/index.js'
import { shorten } from '../../check/index.js'
import type { ReadResult } from '../../engine/index.js'
import type { Notes } from '../../tree/index.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

/** Formats how many blocks were read as something: `46 of 58 blocks used`. */
export function usedBlocks({ total, used }: BlockCounts): string {
  return total === 0 ? '' : `${used} of ${total} ${total === 1 ? 'block' : 'blocks'} used`
}

/** Returns the share of blocks that were read as something, in percent, rounded down; 100 if there are none. */
export function usedPercent({ total, used }: BlockCounts): number {
  return total === 0 ? 100 : Math.floor((100 * used) / total)
}

/** Shows for each file what its blocks were read as, and the first line of each block that stayed prose. */
export function coverageReport(
  { notebook, textOf }: Pick<ReadResult, 'notebook' | 'textOf'>,
  terminal: Terminal,
): string {
  const sections = notebook.notes.map((notes) => fileReport(notes, textOf(notes.path ?? ''), terminal))
  const counts = countBlocks(notebook.notes)
  return `${sections.join('')}\n  ${usedBlocks(counts)} (${usedPercent(counts)} %)\n`
}

const maxExcerptLength = 72

function fileReport(notes: Notes, text: string, { colors }: Terminal): string {
  const { counts = {}, proseLines = [] } = notes.data?.coverage ?? {}
  const fileCounts = countBlocks([notes])
  if (fileCounts.total === 0) return ''
  const uses = Object.entries(counts)
    .sort(([, first], [, second]) => second - first)
    .map(([use, count]) => `${use} ${count}`)
  const lines = text.split(/\r\n|\n|\r/)
  const prose = proseLines.map((number) => {
    const excerpt = shorten((lines[number - 1] ?? '').trim(), maxExcerptLength)
    return `  ${`${number}`.padStart(6)}  ${colors.dim(escapeControlCharacters(excerpt))}\n`
  })
  const path = colors.underline(escapeControlCharacters(notes.path ?? ''))
  return `\n  ${path}  ${usedPercent(fileCounts)} %: ${uses.join(', ')}\n${prose.join('')}`
}

/** The coverage of each file, for programs. */
export function coverageRecords({ notebook }: Pick<ReadResult, 'notebook'>) {
  return notebook.notes.map(({ path, data }) => ({
    file: path,
    counts: data?.coverage.counts ?? {},
    proseLines: data?.coverage.proseLines ?? [],
  }))
}
