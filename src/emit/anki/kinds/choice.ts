import type { CardKind } from '../flashcard.js'
import { codeHtml, questionHtml } from '../markup.js'

/** A command with its lists of choices hidden → the choices: `docker node update --availability …` → active, pause, drain. */
export const choice: CardKind = {
  name: 'choice',
  make({ commands, textsOf }) {
    return commands.flatMap((entry) => {
      const words = entry.syntax.commands
        .flatMap(({ words }) => words)
        .filter(({ choices = [] }) => choices.length > 1 && !choices.some((choice) => choice.startsWith('-')))
      if (words.length === 0) return []
      let maskedCommand = entry.value
      for (const { start, end } of [...words].reverse())
        maskedCommand = `${maskedCommand.slice(0, start)}…${maskedCommand.slice(end)}`
      const lists = words.map(
        ({ choices = [] }) => `<ul>${choices.map((value) => `<li>${codeHtml(value)}</li>`).join('')}</ul>`,
      )
      return {
        subject: entry.value,
        noteType: 'command' as const,
        front: `${questionHtml(textsOf(entry).whichValues)}<p class="cmd">${codeHtml(maskedCommand)}</p>`,
        back: lists.join(`<p class="more">${textsOf(entry).followedBy}</p>`),
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}
