import type { BuildResult, BuildStats } from '../../engine/index.js'
import type { NextCommand } from '../next-command.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'
import { formatCount } from './summary.js'

/** Reports how many blocks and commands have no card and why, with what to do about it. */
export function missingCardsReport({ stats }: BuildResult, next: NextCommand, { colors }: Terminal): string {
  const { excludedCommands, blocksWithoutCards = 0 } = stats
  const lines = [
    blocksWithoutCards === 0
      ? ''
      : `${formatCount(blocksWithoutCards, 'block')} made no card: run ${next('check', '--cards')}`,
    missingDescriptionsLine(stats, next),
    excludedCommands === 0
      ? ''
      : `${formatCount(excludedCommands, 'command')} excluded from cards and completions because of mistakes: run ${next('check')}`,
  ].filter((line) => line !== '')
  return lines.length === 0 ? '' : `\n${lines.map((line) => `  ${colors.dim(line)}\n`).join('')}`
}

function missingDescriptionsLine(
  { undescribed, topUndescribedProgram: program }: BuildStats,
  next: NextCommand,
): string {
  if (undescribed === 0) return ''
  const advice =
    program === ''
      ? `add ${undescribed === 1 ? 'one' : 'them'}`
      : `add ${undescribed === 1 ? 'one' : 'them'}, or run ${escapeControlCharacters(next('learn', program))}`
  return `${formatCount(undescribed, 'command')} without a card, because ${undescribed === 1 ? 'it has no description' : 'they have no descriptions'}: ${advice}`
}
