import { type CommandEntry, literalsOf } from '../../../catalog/index.js'
import type { CardTexts } from '../../../locales/index.js'
import { canBeRecalled, commandQuestion } from '../command-question.js'
import type { CardKind } from '../flashcard.js'
import { codeHtml, commandBlock, definitionList, escapeHtml, questionHtml } from '../markup.js'
import { describedOptions } from '../options-from-notes.js'

/** What a command does, with its literal words → the command, what its parts mean, its other options. */
export const recall: CardKind = {
  name: 'recall',
  make({ commands, textsOf }) {
    return commands.flatMap((entry) => {
      const question = commandQuestion(entry)
      if (question === undefined || !canBeRecalled(entry)) return []
      const lineOptions = (entry.knowledge?.options ?? []).map(
        ({ flag, description }) => [flag, description] as const,
      )
      const flags = new Set(lineOptions.map(([flag]) => flag))
      const texts = textsOf(entry)
      const otherOptions = describedOptions(entry).filter(([flag]) => !flags.has(flag))
      return {
        subject: entry.value,
        question,
        isFromKnowledge: question === entry.knowledge?.summary,
        noteType: 'command' as const,
        front: `${questionHtml(question)}${hintList(entry, question)}${literalList(entry, texts)}`,
        back: `${commandBlock(entry)}${definitionList(lineOptions)}${otherOptionsList(otherOptions, texts)}`,
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}

function otherOptionsList(options: ReturnType<typeof describedOptions>, texts: CardTexts): string {
  return options.length === 0 ? '' : `<p class="more">${texts.otherOptions}</p>${definitionList(options)}`
}

/** Lists the descriptions of the command's options without their flags, except those that the question already contains. */
function hintList({ knowledge }: CommandEntry, question: string): string {
  const descriptions = (knowledge?.options ?? []).map(({ description }) => description)
  const newDescriptions = [...new Set(descriptions)].filter(
    (description) => !question.toLowerCase().includes(description.toLowerCase()),
  )
  return newDescriptions.length === 0
    ? ''
    : `<ul class="more">${newDescriptions.map((description) => `<li>${escapeHtml(description)}</li>`).join('')}</ul>`
}

/** Lists what nobody can guess: names, values and files, and what each command substitution outputs. */
function literalList(entry: CommandEntry, texts: CardTexts): string {
  const substitutions = entry.knowledge?.substitutions ?? []
  const literals = [
    ...literalsOf(entry).map(codeHtml),
    ...substitutions.map(({ description }) => texts.outputOf(escapeHtml(description))),
  ]
  return literals.length === 0 ? '' : `<p class="more">${texts.using(texts.list(literals))}</p>`
}
