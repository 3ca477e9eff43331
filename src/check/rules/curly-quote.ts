import type { ShellWord, SimpleCommand } from '../../shell/index.js'
import { commandOccurrences, findingAtWord, replaceWord } from '../command-occurrences.js'
import type { Edit, Rule } from '../rule.js'

/** `git commit -m “message”`: reports typographic quotes, which a shell treats as ordinary characters. */
export const curlyQuote: Rule = {
  id: 'curly-quote',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook) {
    return commandOccurrences(notebook).flatMap(({ entry, command }) => {
      const isFixable = hasOneQuotePair(command)
      return command.words.filter(hasCurlyQuote).map((word) => ({
        ...findingAtWord(
          entry,
          word,
          `“${word.text}” has curly quotes, which a shell doesn't treat as quotes`,
          'Use straight quotes: " or \'.',
        ),
        ...(isFixable ? straightenQuotes(word) : {}),
      }))
    })
  },
}

function hasCurlyQuote({ text }: ShellWord): boolean {
  return /^[“”„‟«‘]|[“”‟»]$/.test(text)
}

/** Whether a command has one pair of curly quotes and nothing that straight quotes could conflict with. */
function hasOneQuotePair({ words }: SimpleCommand): boolean {
  const line = words.map(({ text }) => text).join(' ')
  return (
    /^[^“”]*“[^“”]*”[^“”]*$/.test(line) &&
    !/["'‘’„‟«»`\\]/.test(line) &&
    words.every(({ commands }) => !commands)
  )
}

function straightenQuotes(word: ShellWord): { edits?: Edit[] } {
  return replaceWord(word, word.text.replace(/[“”]/g, '"'))
}
