import { localeCode, locales, WordPattern } from '../locales/index.js'

/** Patterns of the text around a term that is being defined. */
export interface DefinitionPatterns {
  language: string
  afterTerm: WordPattern
  /** Words such as `is a`, right after the term or in its place. */
  saysWhatItIs: WordPattern
  beforeTerm: WordPattern
  /** A sentence about what the one before it named: "It …", "This …". */
  pointsBack: WordPattern
}

/**
 * Patterns by language. Short words mean something else in other languages (Polish `to`), so each language is combined with
 * English only.
 */
const patternsByLanguage: ReadonlyMap<string, DefinitionPatterns> = new Map(
  locales.map(({ code }) => [code, patternsOf(code)]),
)

function patternsOf(language: string): DefinitionPatterns {
  const own = locales.filter(({ code }) => code === 'en' || code === language)
  const defining = own.flatMap((each) => each.defining ?? [])
  const naming = own.flatMap((each) => each.naming ?? [])
  const afterComma = defining.flatMap((words) => /^[,，]\s*(.*)$/.exec(words)?.[1] ?? [])
  const direct = defining.filter((words) => !/^[,，]/.test(words))
  return {
    language,
    afterTerm: new WordPattern(
      (words) =>
        `^\\s*(?:[-–—]\\s|${words(direct)}|(?:,\\s+|，\\s*)${words(afterComma)}|[(（][\\p{L}\\p{N} '’-]{2,40}[)）])`,
    ),
    saysWhatItIs: new WordPattern((words) => `^\\s*${words(direct)}`),
    beforeTerm: new WordPattern((words) => `${words(naming)}\\s*$`),
    pointsBack: new WordPattern((words) => `^\\s*${words(own.flatMap((each) => each.demonstratives ?? []))}`),
  }
}

/** Whether words after a term define it: `is a machine that runs pods`. */
export function definesTerm(words: string, language: string): boolean {
  return definitionPatterns(language)?.saysWhatItIs.test(words) === true
}

/** Returns the patterns of a language, or those of English. */
export function definitionPatterns(language: string): DefinitionPatterns | undefined {
  return patternsByLanguage.get(localeCode(language)) ?? patternsByLanguage.get('en')
}
