import type { CommandEntry } from '../../../catalog/index.js'
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

/** Every literal of the answer that can't be known: operands, values, file names. */
function givens({ syntax }: CommandEntry): string {
  const given = syntax.commands.flatMap(({ words, program }, index) => [
    ...(index > 0 && program !== undefined ? [program] : []),
    ...words.flatMap(({ role, text, attached }) => {
      if (role === 'operand' || role === 'argument' || role === 'redirect') return [text]
      return attached === undefined || attached === '' ? [] : [attached]
    }),
  ])
  const unique = [...new Set(given)]
  return unique.length === 0 ? '' : `<p>with ${unique.map(code).join(', ')}</p>`
}

function meanings({ options }: CommandEntry): string {
  const described = options.filter(({ description }) => description !== undefined)
  if (described.length === 0) return ''
  return `<ul>${described
    .map(({ value, description }) => `<li>${code(value)} ${escapeHtml(description ?? '')}</li>`)
    .join('')}</ul>`
}
