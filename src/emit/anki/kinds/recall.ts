import { type CommandEntry, givensOf } from '../../../catalog/index.js'
import type { CardKind } from '../flashcard.js'
import { ask, code, commandBlock, escapeHtml, meanings } from '../markup.js'
import { describedOptions } from '../option-words.js'

/** What a command does, with everything given → the command, what its parts mean, its other options. */
export const recall: CardKind = {
  name: 'recall',
  make({ commands }) {
    return commands.flatMap((entry) => {
      const asked = askedIn(entry)
      if (asked === undefined) return []
      const own = (entry.known?.options ?? []).map(({ flag, description }) => [flag, description] as const)
      const flags = new Set(own.map(([flag]) => flag))
      const others = describedOptions(entry).filter(([flag]) => !flags.has(flag))
      return {
        kind: 'recall',
        subject: entry.value,
        question: asked,
        isFromKnowledge: asked === entry.known?.does,
        noteType: 'command' as const,
        front: `${ask(asked)}${hints(entry, asked)}${givens(entry, asked)}`,
        back: `${commandBlock(entry)}${meanings(own)}${others.length > 0 ? `<p class="more">also</p>${meanings(others)}` : ''}`,
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}

/** The notes' own words; not where they name the command and so give the answer away. */
function askedIn({ description, descriptionFrom, known, value, path }: CommandEntry): string | undefined {
  if (description === undefined || descriptionFrom !== 'notes') return known?.does ?? description
  const words = description.toLowerCase()
  const names = [value, ...(path.length > 1 ? [path.join(' ')] : [])]
  return names.some((name) => words.includes(name.toLowerCase())) ? known?.does : description
}

/** What each option of the line adds, without its name. */
function hints({ known }: CommandEntry, asked: string): string {
  const added = (known?.options ?? []).map(({ description }) => description)
  const fresh = [...new Set(added)].filter((words) => !asked.toLowerCase().includes(words.toLowerCase()))
  return fresh.length === 0
    ? ''
    : `<ul class="more">${fresh.map((words) => `<li>${escapeHtml(words)}</li>`).join('')}</ul>`
}

/** What nobody can guess: names, values, files; a substituted command in words, as far as it is known. */
function givens(entry: CommandEntry, asked: string): string {
  const substitutions = entry.known?.substitutions ?? []
  const inWords = new Map(substitutions.map(({ text, description }) => [text, description]))
  const given = givensOf(entry, asked !== entry.known?.does).map((text) => {
    const words = inWords.get(text)
    return words === undefined ? code(text) : `what this gives: ${escapeHtml(words)}`
  })
  return given.length === 0 ? '' : `<p class="more">with ${given.join(', ')}</p>`
}
