import { atWord, notedCommands, replaceWord } from '../command-words.js'
import type { Rule } from '../rule.js'

/** `git log –oneline`: a word processor made one long dash of two. */
export const typographicDash: Rule = {
  id: 'typographic-dash',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook) {
    return notedCommands(notebook).flatMap(({ entry, command }) =>
      command.words
        .filter(({ text }) => /^-?[–—]-?[A-Za-z]/.test(text))
        .map((word) => {
          const name = word.text.replace(/^[-–—]+/, '')
          const meant = `${/^[A-Za-z](?:\W|$)/.test(name) ? '-' : '--'}${name}`
          return {
            ...atWord(
              entry,
              word,
              `“${word.text}” begins with a long dash, which no program takes for an option — did you mean “${meant}”?`,
              `Write “${meant}”.`,
            ),
            ...replaceWord(word, meant),
          }
        }),
    )
  },
}
