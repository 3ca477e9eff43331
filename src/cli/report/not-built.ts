import type { BuildResult, Facts } from '../../build/index.js'
import { type Terminal, visible } from '../terminal.js'
import { count } from './summary.js'

/** Commands that made no card, a line each kind, with what to do. */
export function notBuilt({ facts }: BuildResult, { colors }: Terminal): string {
  const { held } = facts
  const lines = [
    withoutDescription(facts),
    held === 0
      ? ''
      : `${count(held, 'command')} excluded from cards and TAB because of a mistake: ddd-build check`,
  ].filter((line) => line !== '')
  return lines.length === 0 ? '' : `\n${lines.map((line) => `  ${colors.dim(line)}\n`).join('')}`
}

function withoutDescription({ undescribed, undescribedProgram: program }: Facts): string {
  if (undescribed === 0) return ''
  const advice =
    program === '' ? 'add what each one does' : `add a column, or run ddd-build learn ${visible(program)}`
  return `${count(undescribed, 'command')} ${undescribed === 1 ? 'has' : 'have'} no description, so no card asks for ${undescribed === 1 ? 'it' : 'them'}: ${advice}`
}
