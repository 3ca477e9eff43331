import type { ElementContent } from 'hast'

/** Colors the words of code in a language; nothing for a language that is not known. */
export type Highlighter = (code: string, language: string) => ElementContent[] | undefined

/** Terminals and plain text have no words to color, and a sheet marks commands in its own way. */
const plain = /^(?:|text|txt|plain|console|output|terminal|shell-session|sh-session|sh|bash|zsh|shell|fish)$/i

/**
 * The highlighter, loaded only if there is code to color: lowlight with its usual three dozen languages.
 *
 * @param languages of the blocks of code on the sheet
 */
export async function loadHighlighter(languages: readonly string[]): Promise<Highlighter> {
  if (languages.every((language) => plain.test(language))) return () => undefined
  const { common, createLowlight } = await import('./lowlight.js')
  const lowlight = createLowlight(common)
  return (code, language) => {
    if (plain.test(language) || !lowlight.registered(language)) return undefined
    return lowlight.highlight(language, code).children.filter((child) => child.type !== 'doctype')
  }
}
