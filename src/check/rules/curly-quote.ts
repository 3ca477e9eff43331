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
      const [first, ...others] = command.words
        .filter(hasCurlyQuote)
        .map((word) =>
          findingAtWord(
            entry,
            word,
            `Curly quotes in a command, which a shell doesn't treat as quotes: ${word.text}`,
            'Use straight quotes: " or \'.',
          ),
        )
      return first ? [{ ...first, ...straightenQuotes(command) }, ...others] : []
    })
  },
}

function hasCurlyQuote({ text }: ShellWord): boolean {
  return /[“”]|^[„‟«‘]|[‟»]$/.test(text)
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

/** Returns the edits for both quotes, which may be in different words: `--format=“%h %s”`. One without the other would be worse. */
function straightenQuotes(command: SimpleCommand): { edits?: Edit[] } {
  if (!hasOneQuotePair(command)) return {}
  const quoted = command.words.filter(({ text }) => /[“”]/.test(text))
  const edits = quoted.map((word) => replaceWord(word, word.text.replace(/[“”]/g, '"')).edits)
  return edits.every((inWord) => inWord !== undefined) ? { edits: edits.flat() } : {}
}
