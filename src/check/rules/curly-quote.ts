import { atWord, notedCommands } from '../command-words.js'
import type { Rule } from '../rule.js'

/** `git commit -m “message”`: quotes for reading, which a shell takes for letters. */
export const curlyQuote: Rule = {
  id: 'curly-quote',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook) {
    return notedCommands(notebook).flatMap(({ entry, command }) =>
      command.words
        .filter(({ text }) => /^[“”„‟«‘]|[“”‟»]$/.test(text))
        .map((word) =>
          atWord(
            entry,
            word,
            `“${word.text}” has curly quotes, which a shell takes for letters`,
            'Write straight quotes: " or \'.',
          ),
        ),
    )
  },
}
