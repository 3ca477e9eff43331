import { foldWord } from './fold-word.js'
import { locales } from './locales.js'

/** Languages that people learn, as ISO 639 codes. */
const codes =
  'af am ar be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl grc gu he hi hr hu hy id is it ja ka kk km ko la lb lo lt lv mk mn mr ms mt my ne nl no pa pl pt ro ru sa sk sl so sq sr sv sw ta te th tl tr uk ur uz vi yo zh zu'.split(
    ' ',
  )

let names: Set<string> | undefined

/** Whether a word is the name of a language, in the language itself or in one of the locales: `Deutsch`, `German`, `немецкий`. */
export function isLanguageName(word: string): boolean {
  names ??= new Set(locales.flatMap(({ code, name }) => [foldWord(name), ...namesIn(code)]))
  return names.has(foldWord(word.trim()))
}

function namesIn(locale: string): string[] {
  const displayNames = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })
  return codes.flatMap((code) => {
    const name = displayNames.of(code)
    return name === undefined ? [] : foldWord(name)
  })
}
