import { type CommandEntry, literalsOf } from '../../../catalog/index.js'
import type { CardKind } from '../flashcard.js'
import { codeHtml, commandBlock, definitionList, escapeHtml, questionHtml } from '../markup.js'
import { describedOptions } from '../options-from-notes.js'

/** What a command does, with its literal words → the command, what its parts mean, its other options. */
export const recall: CardKind = {
  name: 'recall',
  make({ commands }) {
    return commands.flatMap((entry) => {
      const question = questionFor(entry)
      if (question === undefined) return []
      const lineOptions = (entry.known?.options ?? []).map(
        ({ flag, description }) => [flag, description] as const,
      )
      const flags = new Set(lineOptions.map(([flag]) => flag))
      const otherOptions = describedOptions(entry).filter(([flag]) => !flags.has(flag))
      return {
        kind: 'recall',
        subject: entry.value,
        question,
        isFromKnowledge: question === entry.known?.does,
        noteType: 'command' as const,
        front: `${questionHtml(question)}${hintList(entry, question)}${literalList(entry, question)}`,
        back: `${commandBlock(entry)}${definitionList(lineOptions)}${otherOptions.length > 0 ? `<p class="more">also</p>${definitionList(otherOptions)}` : ''}`,
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}

/** Returns the description from the notes, unless it contains the command and so gives the answer away. */
function questionFor({ description, descriptionFrom, known, value, path }: CommandEntry): string | undefined {
  if (description === undefined || descriptionFrom !== 'notes') return known?.does ?? description
  const lowerCaseDescription = description.toLowerCase()
  const names = [value, ...(path.length > 1 ? [path.join(' ')] : [])]
  return names.some((name) => lowerCaseDescription.includes(name.toLowerCase())) ? known?.does : description
}

/** Lists what each option of the command adds, without its name. */
function hintList({ known }: CommandEntry, question: string): string {
  const descriptions = (known?.options ?? []).map(({ description }) => description)
  const newDescriptions = [...new Set(descriptions)].filter(
    (description) => !question.toLowerCase().includes(description.toLowerCase()),
  )
  return newDescriptions.length === 0
    ? ''
    : `<ul class="more">${newDescriptions.map((description) => `<li>${escapeHtml(description)}</li>`).join('')}</ul>`
}

/** Lists what nobody can guess: names, values and files. Command substitutions are described if possible. */
function literalList(entry: CommandEntry, question: string): string {
  const substitutions = entry.known?.substitutions ?? []
  const descriptionByText = new Map(substitutions.map(({ text, description }) => [text, description]))
  const literals = literalsOf(entry, question !== entry.known?.does).map((text) => {
    const description = descriptionByText.get(text)
    return description === undefined ? codeHtml(text) : `what this gives: ${escapeHtml(description)}`
  })
  return literals.length === 0 ? '' : `<p class="more">with ${literals.join(', ')}</p>`
}
