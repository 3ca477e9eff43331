import { foldWord, locales, withPlurals } from '../../locales/index.js'
import { lazy } from '../lazy.js'

/** Words that only name what is below them: `command`, `ejemplo`, `出力`. */
const labelWords = lazy(
  () =>
    new Set(
      withPlurals(
        locales.flatMap(({ headers, headings }) => [
          ...headers.command,
          ...headers.example,
          ...(headings ? [...headings.commands, ...headings.generic, ...headings.output] : []),
        ]),
      ).map(foldWord),
    ),
)

const commandWords = lazy(
  () => new Set(withPlurals(locales.flatMap(({ headers }) => headers.command)).map(foldWord)),
)

/** Whether words before a colon only say that a command follows: `Command`, `Befehl`. */
export function isCommandLabel(words: string): boolean {
  return commandWords().has(foldWord(words))
}

const typingContexts = locales.flatMap(({ typingContext }) => typingContext ?? [])

const outputWords = lazy(
  () => new Set(locales.flatMap(({ headings }) => headings?.output ?? []).map(foldWord)),
)

/** Whether a text announces output: `Output:`, `実行結果`. */
export function isOutputLabel(text: string): boolean {
  return outputWords().has(foldWord(text.replace(/\s*[:：.]$/, '')))
}

/** Whether a comment only leads to the command below it: `# command`, `# within tmux, type:`. */
export function isLabelComment(comment: string): boolean {
  const text = comment.replace(/\s*[:：]$/, '')
  return labelWords().has(foldWord(text)) || typingContexts.some((pattern) => pattern.test(text))
}
