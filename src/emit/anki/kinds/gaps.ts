import type { CommandEntry } from '../../../catalog/index.js'
import { type ShellWord, shortOptionsIn } from '../../../shell/index.js'
import { clozeHtml } from '../clozes.js'
import { canBeRecalled, commandQuestion } from '../command-question.js'
import type { CardKind } from '../flashcard.js'
import { escapeHtml, questionHtml } from '../markup.js'
import { describedOptions } from '../options-from-notes.js'

/** A command with one option hidden at a time, and its meaning → the option: `docker ps […] Show all containers` → `-a`. */
export const gaps: CardKind = {
  name: 'gaps',
  make({ commands }) {
    return commands.flatMap((entry) => {
      const inLine = describedWords(entry)
      const written = new Set(inLine.map(({ word }) => word.text))
      const listed = describedOptions(entry).filter(([option]) => !written.has(option))
      // The recall card asks for the options of a short command.
      const gapsInLine = canBeRecalled(entry) ? [] : inLine
      if (gapsInLine.length + listed.length === 0) return []
      const question = commandQuestion(entry)
      return {
        subject: entry.value,
        noteType: 'cloze' as const,
        front: [
          question === undefined ? '' : questionHtml(question),
          `<p class="cmd"><code dir="ltr">${lineWithGaps(entry, gapsInLine)}</code></p>`,
          optionList(listed, gapsInLine.length),
        ].join(''),
        back: '',
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}

interface DescribedWord {
  word: ShellWord
  meaning: string
}

/** Returns the options in the line whose meaning is known. The meanings of `-it` are those of `-i` and `-t`. */
function describedWords({ syntax, knowledge }: CommandEntry): DescribedWord[] {
  const meanings = new Map(knowledge?.options.map(({ flag, description }) => [flag, description]))
  return syntax.commands.flatMap(({ words }) =>
    words.flatMap((word) => {
      if (word.role !== 'option' || word.attached !== undefined) return []
      const [flag = ''] = word.flags ?? []
      const members = shortOptionsIn(flag).map((member) => meanings.get(member))
      const meaning = meanings.get(flag) ?? (members.includes(undefined) ? undefined : members.join('; '))
      return meaning === undefined || meaning === '' ? [] : [{ word, meaning }]
    }),
  )
}

function lineWithGaps({ value }: CommandEntry, gapsInLine: readonly DescribedWord[]): string {
  const parts: string[] = []
  let at = 0
  gapsInLine.forEach(({ word, meaning }, index) => {
    const { start, end } = word
    parts.push(escapeHtml(value.slice(at, start)), clozeHtml(index + 1, word.text, meaning))
    at = end
  })
  return [...parts, escapeHtml(value.slice(at))].join('')
}

function optionList(options: readonly (readonly [string, string])[], gapsAbove: number): string {
  const rows = options.map(
    ([option, meaning], index) =>
      `<dt><code dir="ltr">${clozeHtml(gapsAbove + index + 1, option)}</code></dt><dd>${escapeHtml(meaning)}</dd>`,
  )
  return rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`
}
