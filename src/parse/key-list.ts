/** Lists and columns of keys, in which keys are recognized that could be anything on their own: `dd`, `:wq`. */
import type { RootContent } from 'mdast'
import { isUnambiguousKeys, readKeys } from './keys.js'
import { plainText } from './plain-text.js'
import { sectionAt } from './section-range.js'
import type { HeaderWords } from './table/header-words.js'
import { possibleMeanings } from './table/headers.js'

/** Reads characters typed one after another, for text that is known to be keys: `dd`, `gg`, `:wq`, `ZZ`. */
export function keySequence(text: string): string[][] | undefined {
  const characters = [...text.trim()]
  if (characters.length === 0 || characters.length > 12 || /\s/.test(text.trim())) return undefined
  return characters.map((character) => [character])
}

/** Reads a text in a list of keys: a chord, characters typed one after another, or a whole line: `:%s/old/new/g`. */
export function listedKeys(text: string): string[][] | undefined {
  return readKeys(text) ?? keySequence(text) ?? (isTypedLine(text) ? [[text.trim()]] : undefined)
}

/** Whether a text is a line typed after a colon, as in vi: `:help word`, `:%s/old/new/g`; not `:smile:`. */
function isTypedLine(text: string): boolean {
  return /^:[\w%'<.$!,][^:]{0,58}$/.test(text.trim())
}

/**
 * Whether texts are keys although no header says so: all are short, and one can't be anything else, such as a chord, or `:wq`
 * among `dd` and `yy`.
 */
export function isKeyList(texts: readonly string[]): boolean {
  const unambiguousTexts = texts.filter((text) => isUnambiguousKeys(text) || /^:[a-z]{1,4}!?$/.test(text))
  return texts.length > 1 && unambiguousTexts.length > 0 && areKeyLike(texts)
}

/** Whether a text is keys and no ordinary word, as "Home" and "Up" are: a chord, a symbol, `F5`, `Esc`. */
export function isCertainlyKeys(text: string): boolean {
  const keys = readKeys(text)
  return (
    keys?.some(
      ([first = '', ...held]) => held.length > 0 || /^(?:F\d{1,2}|Esc|Tab|[⌘⌃⌥⇧].*)$/i.test(first),
    ) === true
  )
}

/** Whether a text is a word, such as `exit`; key sequences are shorter: `ciw`. */
function isWord(text: string): boolean {
  return /^[a-z]{4,}$/.test(text.trim())
}

/** Whether texts below a heading or header that names keys can be keys. */
export function areKeyLike(texts: readonly string[]): boolean {
  const isKeyLike = (text: string) =>
    (keySequence(text) !== undefined && !isWord(text)) || isTypedLine(text) || isUnambiguousKeys(text)
  return texts.length > 0 && texts.every(isKeyLike) && !texts.some(looksLikeVariable)
}

/** Whether a text in a "Key" column is a variable or the key of a map instead: `#[bold]`, `$HOME`, `%d`. */
export function looksLikeVariable(text: string): boolean {
  return /^(?:[#$%@{][^\s]|.*[[\](){}])/.test(text)
}

/** Whether texts in a "Key" column are names of settings instead: `max_connections`, `port`. */
export function areSettings(texts: readonly string[], hasValues: boolean): boolean {
  if (texts.some(isUnambiguousKeys)) return false
  return hasValues || texts.filter(looksLikeSetting).length * 2 >= texts.length
}

function looksLikeSetting(text: string): boolean {
  if (readKeys(text)) return false
  return /^[a-z]\w*(?:[_.-]\w+)+$|^[a-z]{4,}$|^[a-z]{2,}[A-Z][a-z]\w*$/i.test(text)
}

/** Whether the heading above a block names keys: "Keyboard shortcuts", `Tastenkürzel`. */
export function isBelowKeysHeading(
  siblings: readonly RootContent[],
  index: number,
  words: HeaderWords,
): boolean {
  const heading = siblings[sectionAt(siblings, index).from - 1]
  return heading?.type === 'heading' && possibleMeanings(plainText(heading), words)[0] === 'keys'
}
