/** The language that notes are written in. */
import { foldWord, type Locale, locales, type Script } from '../locales/index.js'

const maxLength = 8000
const scriptPatterns: Readonly<Record<Script, RegExp>> = {
  Latin: /\p{sc=Latin}/gu,
  Cyrillic: /\p{sc=Cyrillic}/gu,
  Han: /\p{sc=Han}/gu,
  Kana: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu,
  Hangul: /\p{sc=Hangul}/gu,
  Devanagari: /\p{sc=Devanagari}/gu,
  Arabic: /\p{sc=Arabic}/gu,
  Thai: /\p{sc=Thai}/gu,
}
/** Letters of only one of the languages that share a script. */
const ownLetters: Readonly<Record<string, RegExp>> = {
  ru: /[ыэъё]/gu,
  uk: /[іїєґ]/gu,
  ar: /[ةىيك]/gu,
  fa: /[پچژگیک]/gu,
}
const stopwords = new Map(locales.map(({ code, stopwords: words = [] }) => [code, new Set(words)]))

/**
 * Detects the language of notes from the text outside code: by its script, then by its most frequent words.
 *
 * @returns the code of a locale; `en` without evidence for another language
 */
export function detectLanguage(text: string): string {
  const prose = foldWord(
    text
      .slice(0, maxLength)
      .replace(/^(?:```|~~~)[\s\S]*?(?:^(?:```|~~~)|$(?![\s\S]))/gm, ' ')
      .replace(/`[^`\n]*`|https?:\/\/\S+|<[^<>]*>/g, ' '),
  )
  const script = scriptOf(prose)
  const candidates = locales.filter((locale) => locale.script === script)
  const words = prose.split(/[^\p{L}\p{M}]+/u)
  let best: Locale | undefined
  let bestScore = 0
  for (const locale of candidates) {
    const known = stopwords.get(locale.code)
    const letters = ownLetters[locale.code]
    const score =
      words.filter((word) => known?.has(word)).length + (letters ? (prose.match(letters) ?? []).length : 0)
    // English comes first, so another language needs more evidence.
    if (!best || score > bestScore) [best, bestScore] = [locale, score]
  }
  return best?.code ?? 'en'
}

/** Returns the script of a text. Notes about computers contain many Latin words, so a tenth of the letters is enough for others. */
function scriptOf(prose: string): Script {
  // From Greek to the end of the Hangul syllables, without punctuation and symbols.
  if (!/[\u0370-\u1FFF\u3005-\uD7FF\uF900-\uFFFF]/.test(prose)) return 'Latin'
  const count = (script: Script) => (prose.match(scriptPatterns[script]) ?? []).length
  const others = (['Kana', 'Han', 'Hangul', 'Cyrillic', 'Devanagari', 'Arabic', 'Thai'] as const)
    .map((script) => ({ script, letters: count(script) }))
    .filter(({ letters }) => letters > 0)
  const total = others.reduce((sum, { letters }) => sum + letters, count('Latin'))
  const most = others.sort((first, second) => second.letters - first.letters)[0]
  if (!most || most.letters * 10 < total) return 'Latin'
  // Japanese mixes kana and Han characters; Chinese has no kana.
  const kana = others.find(({ script }) => script === 'Kana')
  return most.script === 'Han' && kana && kana.letters * 10 > most.letters ? 'Kana' : most.script
}
