import type { CardKind } from '../flashcard.js'
import { code, escapeHtml, source, where } from '../markup.js'

/** `docker node update --availability …` which values? → active, pause, drain */
export const choice: CardKind = {
  name: 'choice',
  make({ commands }) {
    return commands.flatMap((entry) =>
      entry.syntax.commands.flatMap(({ words }) =>
        words
          .filter(({ choices }) => choices !== undefined)
          .map((word) => {
            const asked = `${entry.value.slice(0, word.start)}…${entry.value.slice(word.end)}`
            return {
              kind: 'choice',
              subject: `${entry.value}\n${word.start}`,
              noteType: 'basic' as const,
              front: `${where(entry)}<p>Which values does … take?</p><pre><code>${escapeHtml(asked)}</code></pre>`,
              back: `<ul>${(word.choices ?? []).map((value) => `<li>${code(value)}</li>`).join('')}</ul>${source(entry)}`,
              from: entry,
              path: entry.path,
            }
          }),
      ),
    )
  },
}
