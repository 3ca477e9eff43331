import type { CardKind } from '../flashcard.js'
import { ask, code } from '../markup.js'

/** `docker node update --availability …` which values? → active, pause, drain */
export const choice: CardKind = {
  name: 'choice',
  make({ commands }) {
    return commands.flatMap((entry) => {
      const words = entry.syntax.commands
        .flatMap(({ words }) => words)
        .filter(({ choices }) => choices !== undefined)
      if (words.length === 0) return []
      let asked = entry.value
      for (const { start, end } of [...words].reverse())
        asked = `${asked.slice(0, start)}…${asked.slice(end)}`
      const lists = words.map(
        ({ choices = [] }) => `<ul>${choices.map((value) => `<li>${code(value)}</li>`).join('')}</ul>`,
      )
      return {
        kind: 'choice',
        subject: entry.value,
        noteType: 'command' as const,
        front: `${ask('Which values does … take?')}<p class="cmd">${code(asked)}</p>`,
        back: lists.join('<p class="more">then</p>'),
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}
