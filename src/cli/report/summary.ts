import type { BuildResult, WrittenFile } from '../../engine/index.js'
import { hasAnki } from '../has-anki.js'
import type { NextCommand } from '../next-command.js'
import type { Terminal } from '../terminal.js'
import { escapeControlCharacters } from '../terminal.js'
import { usedBlocks } from './coverage.js'

/** Formats what a build read and wrote. */
export function summary(result: BuildResult, out: string, next: NextCommand, { colors }: Terminal): string {
  const { stats, written } = result
  const counts = [
    formatCount(stats.files, 'file'),
    formatCount(stats.chapters, 'chapter'),
    formatCount(stats.commands, 'command'),
    formatCount(stats.options, 'option'),
    formatCount(stats.concepts, 'concept'),
    formatCount(stats.shortcuts, 'shortcut'),
    formatCount(stats.figures, 'picture'),
  ].filter((text) => text !== '')
  const rows = groupCompletions(written).map(({ path, size, status, detail = '' }) => ({
    path: `${out}/${path}`,
    size: size === 0 ? '' : formatBytes(size),
    status,
    detail,
  }))
  const width = (key: 'path' | 'size' | 'status') => Math.max(0, ...rows.map((row) => row[key].length))
  const [pathWidth, sizeWidth, statusWidth] = [width('path'), width('size'), width('status')]
  const lines = rows.map(({ path, size, status, detail }, index) => {
    const color = status === 'same' ? colors.dim : status === 'removed' ? colors.yellow : colors.green
    const label = index === 0 ? colors.bold('wrote') : '     '
    return `  ${label}   ${escapeControlCharacters(path.padEnd(pathWidth))}  ${size.padStart(sizeWidth)}  ${color(status.padEnd(statusWidth))}  ${detail}`.trimEnd()
  })
  const { blocks: total, usedBlocks: used } = stats
  const prose =
    used === total
      ? ''
      : `          ${usedBlocks({ total, used })}, ${colors.dim(`${total - used} kept as prose: ${next('check', '--coverage')}`)}\n`
  return `\n  ${colors.bold('read')}    ${counts.join('   ')}\n${prose}${lines.join('\n')}\n`
}

/** Combines all completion files into one row. */
function groupCompletions(written: readonly WrittenFile[]): WrittenFile[] {
  const folderOf = ({ path }: WrittenFile) => /^(?:[^/]+\/)?completions\//.exec(path)?.[0]
  const completions = written.filter((file) => folderOf(file) !== undefined)
  const rest = written.filter((file) => folderOf(file) === undefined)
  if (completions.length < 2) return [...written]
  const statuses = new Set(completions.map(({ status }) => status))
  const [only = 'same'] = statuses
  const size = completions.reduce((sum, file) => sum + file.size, 0)
  const [first] = completions
  const path = `${first && folderOf(first)} (${completions.length} files)`
  return [...rest, { path, size, status: statuses.size === 1 ? only : 'changed' }]
}

/** `2 files`, `1 file`, or an empty string for 0. */
export function formatCount(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`
}

function formatBytes(size: number): string {
  return size < 1000 ? `${size} B` : `${Math.round(size / 1000)} kB`
}

/**
 * Suggests what to do with the output.
 *
 * @param next `undefined` if the notes can't be read again, such as those from standard input
 */
export function nextSteps(
  { written, stats }: BuildResult,
  out: string,
  next: NextCommand | undefined,
  { colors }: Terminal,
): string {
  const findWritten = (pattern: RegExp) =>
    written.find(({ path, status }) => pattern.test(path) && status !== 'removed')
  const steps: string[] = []
  const step = (name: string, command: string | undefined, other: string | undefined) => {
    const ways = [command, other].filter((way) => way !== undefined)
    if (ways.length > 0) steps.push(`${name}   ${ways.join(', or ')}`)
  }
  const pathOf = ({ path }: WrittenFile) => escapeControlCharacters(`${out}/${path}`)
  const deck = findWritten(/(?:^|\/)anki\/[^/]*\.apkg$/)
  const csv = findWritten(/(?:^|\/)anki\/[^/]*\.csv$/)
  const sheet = findWritten(/(?:^|\/)cheatsheet\.html$/)
  const bash = findWritten(/\.bash$/)
  const isAnkiHere = hasAnki()
  if (deck && hasCards(deck))
    step(
      'study',
      isAnkiHere ? next?.('push') : undefined,
      `open ${pathOf(deck)} in Anki${isAnkiHere ? '' : ', or send it to your phone and open it there'}`,
    )
  else if (csv && hasCards(csv)) step('study', undefined, `import ${pathOf(csv)} in Anki (File › Import)`)
  if (bash && stats.commands > 0) step('TAB  ', next?.('completions', 'install'), undefined)
  if (sheet) step('print', next?.('pdf'), `open ${pathOf(sheet)} in a browser`)
  if (steps.length === 0) return ''
  return `\n${steps.map((text, index) => `  ${index === 0 ? colors.bold('next') : '    '}    ${text}`).join('\n')}\n`
}

function hasCards({ detail = '' }: WrittenFile): boolean {
  return !/^0 /.test(detail)
}
