import type { BuildResult } from '../../build/index.js'
import type { Notebook } from '../../catalog/index.js'
import { heldBack } from '../../check/index.js'
import { type Terminal, visible } from '../terminal.js'
import { count } from './summary.js'

/** How many ids a search names at most: Anki takes more, a terminal hardly. */
const most = 100

/** What a build did not make, and what earlier ones left in Anki; a line each, with what to do. */
export function leftOut({ notebook, messages, left }: BuildResult, { colors }: Terminal): string {
  const held = heldBack(messages, notebook).size
  const lines = [
    undescribed(notebook),
    held === 0 ? '' : `${count(held, 'command')} held back from cards and TAB for a mistake: ddd-build check`,
    left.gone.length === 0
      ? ''
      : `${count(left.gone.length, 'note')} of earlier builds ${left.gone.length === 1 ? 'is' : 'are'} no longer made; if imported, find ${left.gone.length === 1 ? 'it' : 'them'} in Anki: ${search(left.gone)}`,
    ...[...left.moved].map(
      ([place, ids]) =>
        `${count(ids.length, 'note')} moved out of “${visible(place)}”; Anki leaves cards where they are: ${search(ids)}`,
    ),
  ].filter((line) => line !== '')
  return lines.length === 0 ? '' : `\n${lines.map((line) => `  ${colors.dim(line)}\n`).join('')}`
}

/** Commands without words make no card that asks for them. */
function undescribed({ commands }: Notebook): string {
  const described = new Set(
    commands.filter(({ description }) => description !== undefined).map(({ value }) => value),
  )
  const bare = new Map(
    commands.filter(({ value }) => !described.has(value)).map(({ value, program = '' }) => [value, program]),
  )
  if (bare.size === 0) return ''
  const programs = [...bare.values()]
  const times = (name: string) => programs.filter((program) => program === name).length
  const [program = ''] = [...new Set(programs)].sort((a, b) => times(b) - times(a))
  const advice =
    program === '' ? 'say beside each what it does' : `add a column, or ddd-build learn ${visible(program)}`
  return `${count(bare.size, 'command')} ${bare.size === 1 ? 'has' : 'have'} no description and so no card: ${advice}`
}

/** @returns what to type into the search of Anki's browser */
function search(ids: readonly string[]): string {
  const more = ids.length > most ? ` (and ${ids.length - most} more)` : ''
  return `nid:${ids.slice(0, most).join(',')}${more}`
}
