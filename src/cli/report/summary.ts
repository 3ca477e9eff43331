import type { BuildResult, Written } from '../../build/index.js'
import type { Terminal } from '../terminal.js'
import { visible } from '../terminal.js'

/** The end of a build: what was read, what was written. */
export function summary(result: BuildResult, out: string, { colors }: Terminal): string {
  const { facts, written } = result
  const counts = [
    count(facts.files, 'file'),
    count(facts.chapters, 'chapter'),
    count(facts.commands, 'command'),
    count(facts.options, 'option'),
    count(facts.concepts, 'concept'),
    count(facts.shortcuts, 'shortcut'),
    count(facts.figures, 'picture'),
  ].filter((text) => text !== '')
  const rows = group(written).map(({ path, size, status, detail = '' }) => ({
    path: `${out}/${path}`,
    size: size === 0 ? '' : bytes(size),
    status,
    detail,
  }))
  const width = (key: 'path' | 'size' | 'status') => Math.max(0, ...rows.map((row) => row[key].length))
  const [pathWidth, sizeWidth, statusWidth] = [width('path'), width('size'), width('status')]
  const lines = rows.map(({ path, size, status, detail }, index) => {
    const paint = status === 'same' ? colors.dim : status === 'removed' ? colors.yellow : colors.green
    const label = index === 0 ? colors.bold('wrote') : '     '
    return `  ${label}   ${visible(path.padEnd(pathWidth))}  ${size.padStart(sizeWidth)}  ${paint(status.padEnd(statusWidth))}  ${detail}`.trimEnd()
  })
  return `\n  ${colors.bold('read')}    ${counts.join('   ')}\n${lines.join('\n')}\n`
}

/** Completion files are one line of the table. */
function group(written: readonly Written[]): Written[] {
  const completions = written.filter(({ path }) => path.startsWith('completions/'))
  const rest = written.filter(({ path }) => !path.startsWith('completions/'))
  if (completions.length < 2) return [...written]
  const statuses = new Set(completions.map(({ status }) => status))
  const [only = 'same'] = statuses
  const size = completions.reduce((sum, file) => sum + file.size, 0)
  const path = `completions/ (${completions.length} files)`
  return [...rest, { path, size, status: statuses.size === 1 ? only : 'changed' }]
}

export function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`
}

function bytes(size: number): string {
  return size < 1000 ? `${size} B` : `${Math.round(size / 1000)} kB`
}

/** What to do with each family that was made. */
export function nextSteps({ written, facts }: BuildResult, out: string, { colors }: Terminal): string {
  const has = (pattern: RegExp) =>
    written.find(({ path, status }) => pattern.test(path) && status !== 'removed')?.path
  const steps: string[] = []
  const deck = has(/^anki\/[^/]*\.apkg$/)
  const table = has(/^anki\/[^/]*\.csv$/)
  const sheet = has(/^cheatsheet\.html$/)
  const bash = has(/\.bash$/)
  if (deck) steps.push(`phone   ddd-build push, or open ${out}/${deck} with Anki`)
  else if (table) steps.push(`cards   import ${out}/${table} in Anki: File › Import`)
  if (bash && facts.commands > 0) steps.push('TAB     ddd-build completions install')
  if (sheet) steps.push(`print   ddd-build pdf, or open ${out}/${sheet} in a browser`)
  if (steps.length === 0) return ''
  return `\n${steps.map((step, index) => `  ${index === 0 ? colors.bold('next') : '    '}    ${step}`).join('\n')}\n`
}
