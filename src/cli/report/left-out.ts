import type { BuildResult, Facts } from '../../build/index.js'
import { type Terminal, visible } from '../terminal.js'
import { count } from './summary.js'

/** How many ids a search names at most: Anki takes more, a terminal hardly. */
const most = 100

/** What a build did not make, and what earlier ones left in Anki; a line each, with what to do. */
export function leftOut({ facts, left }: BuildResult, { colors }: Terminal): string {
  const { held } = facts
  const lines = [
    bareCommands(facts),
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
function bareCommands({ undescribed, undescribedProgram: program }: Facts): string {
  if (undescribed === 0) return ''
  const advice =
    program === '' ? 'say beside each what it does' : `add a column, or ddd-build learn ${visible(program)}`
  return `${count(undescribed, 'command')} ${undescribed === 1 ? 'has' : 'have'} no description and so no card: ${advice}`
}

/** @returns what to type into the search of Anki's browser */
function search(ids: readonly string[]): string {
  const more = ids.length > most ? ` (and ${ids.length - most} more)` : ''
  return `nid:${ids.slice(0, most).join(',')}${more}`
}
