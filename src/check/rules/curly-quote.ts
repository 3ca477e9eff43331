import type { ShellWord, SimpleCommand } from '../../shell/index.js'
import { atWord, notedCommands, replaceWord } from '../command-words.js'
import type { Edit, Rule } from '../rule.js'

/** `git commit -m “message”`: quotes for reading, which a shell takes for letters. */
export const curlyQuote: Rule = {
  id: 'curly-quote',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook) {
    return notedCommands(notebook).flatMap(({ entry, command }) => {
      const isClear = isPaired(command)
      return command.words.filter(isCurly).map((word) => ({
        ...atWord(
          entry,
          word,
          `“${word.text}” has curly quotes, which a shell takes for letters`,
          'Write straight quotes: " or \'.',
        ),
        ...(isClear ? straightened(word) : {}),
      }))
    })
  },
}

function isCurly({ text }: ShellWord): boolean {
  return /^[“”„‟«‘]|[“”‟»]$/.test(text)
}

/** One opening and one closing quote, and no straight one that they could meet. */
function isPaired({ words }: SimpleCommand): boolean {
  const line = words.map(({ text }) => text).join(' ')
  return (
    /^[^“”]*“[^“”]*”[^“”]*$/.test(line) &&
    !/["'‘’„‟«»`\\]/.test(line) &&
    words.every(({ commands }) => !commands)
  )
}

function straightened(word: ShellWord): { edits?: Edit[] } {
  return replaceWord(word, word.text.replace(/[“”]/g, '"'))
}
