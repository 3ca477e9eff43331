import { type CommandEntry, givensOf } from '../../../catalog/index.js'
import type { CardKind } from '../flashcard.js'
import { code, commandBlock, escapeHtml, source, where } from '../markup.js'

/** What a command does, with everything given → the command. */
export const recall: CardKind = {
  name: 'recall',
  make({ commands }) {
    return commands
      .filter(({ description }) => description !== undefined)
      .map((entry) => ({
        kind: 'recall',
        subject: entry.value,
        noteType: 'basic',
        front: `${where(entry)}<p>${escapeHtml(entry.description ?? '')}</p>${givens(entry)}`,
        back: `${commandBlock(entry)}${meanings(entry)}${source(entry)}`,
        from: entry,
        path: entry.path,
      }))
  },
}

function givens(entry: CommandEntry): string {
  const given = givensOf(entry)
  return given.length === 0 ? '' : `<p>with ${given.map(code).join(', ')}</p>`
}

function meanings({ options }: CommandEntry): string {
  const described = options.filter(({ description }) => description !== undefined)
  if (described.length === 0) return ''
  return `<ul>${described
    .map(({ value, description }) => `<li>${code(value)} ${escapeHtml(description ?? '')}</li>`)
    .join('')}</ul>`
}
