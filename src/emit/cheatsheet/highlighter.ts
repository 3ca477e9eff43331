import type { ElementContent } from 'hast'

/** Highlights code. Returns `undefined` for an unknown language. */
export type Highlighter = (code: string, language: string) => ElementContent[] | undefined

/** Plain text and transcripts have no syntax, and shell commands have their own highlighting. */
const unhighlightedLanguage =
  /^(?:|text|txt|plain|console|output|terminal|shell-session|sh-session|sh|bash|zsh|shell|fish)$/i

/**
 * Loads lowlight with its common languages, but only if there is code to highlight.
 *
 * @param languages languages of the code blocks on the sheet
 */
export async function loadHighlighter(languages: readonly string[]): Promise<Highlighter> {
  if (languages.every((language) => unhighlightedLanguage.test(language))) return () => undefined
  const { common, createLowlight } = await import('./lowlight.js')
  const lowlight = createLowlight(common)
  return (code, language) => {
    if (unhighlightedLanguage.test(language) || !lowlight.registered(language)) return undefined
    return lowlight.highlight(language, code).children.filter((child) => child.type !== 'doctype')
  }
}
