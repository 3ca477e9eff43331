import { spellWords, type WordOptions } from './spell-words.js'

/** Returns the source that matches any of the words, and prefers longer ones. */
export type Words = (words: readonly string[], options?: WordOptions) => string

/**
 * A regular expression with the words of many languages. Letter case, Turkish `ı` and `İ`, and the kind of apostrophe make no
 * difference.
 *
 * It is created when it is first needed, and reads a folded copy of the text: V8 would take ten times as long to compile the same
 * pattern with the flag `i`.
 */
export class WordPattern {
  readonly #source: (words: Words) => string
  /** By whether a text is composed, which nearly all are. */
  readonly #patterns = new Map<boolean, RegExp>()

  /** @param source returns the source of the regular expression, in lower case */
  constructor(source: (words: Words) => string) {
    this.#source = source
  }

  test(text: string): boolean {
    return this.#patternFor(text).test(fold(text))
  }

  /** @returns the texts of the first match and its groups; `undefined` if there is none */
  exec(text: string): (string | undefined)[] | undefined {
    const match = this.#patternFor(text).exec(fold(text))
    return match?.indices?.map((range) => range && text.slice(...range))
  }

  /** For `text.replace(pattern, replacement)`: replaces all matches. */
  [Symbol.replace](text: string, replacement: string): string {
    return this[Symbol.split](text).join(replacement)
  }

  /** For `text.split(pattern)`. */
  [Symbol.split](text: string): string[] {
    const parts: string[] = []
    let start = 0
    for (const { index, 0: match } of fold(text).matchAll(this.#patternFor(text))) {
      parts.push(text.slice(start, index))
      start = index + match.length
    }
    return [...parts, text.slice(start)]
  }

  #patternFor(text: string): RegExp {
    const isTextComposed = isComposed(text)
    const pattern = this.#patterns.get(isTextComposed) ?? this.#create(isTextComposed)
    this.#patterns.set(isTextComposed, pattern)
    pattern.lastIndex = 0
    return pattern
  }

  #create(isComposed: boolean): RegExp {
    const source = this.#source((words, options) => spellWords(words, { ...options, isComposed }))
    return new RegExp(source, 'dgu')
  }
}

/** Whether a text has no accents of their own. The dot above, U+0307, stays after an `i` even in NFC. */
function isComposed(text: string): boolean {
  // Combining characters begin at U+0300.
  return /^[\0-\u02FF]*$/.test(text) || (text === text.normalize('NFC') && !text.includes('\u0307'))
}

/** Returns a text of the same length, so that indexes are valid in both. Only the lower case of `İ` is longer. */
function fold(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase().replaceAll('ı', 'i').replaceAll('’', "'")
}
