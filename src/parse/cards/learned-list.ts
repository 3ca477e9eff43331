/**
 * Lists that are learned as a whole: the words above say how many items there are, or what the items are of something.
 *
 *     An atom has three parts:     ## Causes of the war
 *
 *     - proton                     1. alliances
 *     - neutron                    2. militarism
 *     - electron
 */
import type { List } from 'mdast'
import { localeCode, locales, WordPattern } from '../../locales/index.js'
import { codePieces } from '../code-pieces.js'
import { announcesRecords, containsDate } from '../heading-words.js'
import { readNumeral } from '../numeral.js'
import { plainText } from '../plain-text.js'

/** The numbers from two to ten of each language. */
const patternsByLanguage = new Map(
  locales.map(({ code, numbers = [] }) => [
    code,
    numbers.map((forms) => new WordPattern((words) => words(forms.split('|')))),
  ]),
)

const maxItems = 10
const maxItemLength = 120
const maxWordsLength = 120

/** A noun and what it belongs to; without that, a card lacks its context. */
const listName = new WordPattern((words) => {
  const articles = words(locales.flatMap(({ articles = [] }) => articles))
  // One adjective: `main causes of …`
  return `^(?:${articles}\\s+)?(?:\\p{L}+\\s+)?${words(locales.flatMap(({ listNouns = [] }) => listNouns))}(?:\\s+\\S+){2,7}$`
})

/**
 * Whether words introduce a list to learn, and each of its items is short enough to be learned with the others.
 *
 * @param language of the words: an IETF language tag
 */
export function introducesItems(words: string, list: List, language: string): boolean {
  const { children: items } = list
  const isItem = ({ children: [first], checked }: List['children'][number]) =>
    first?.type === 'paragraph' &&
    typeof checked !== 'boolean' &&
    codePieces(first.children).length === 0 &&
    plainText(first).length <= maxItemLength
  return (
    !announcesRecords(words) &&
    words.length <= maxWordsLength &&
    items.length > 1 &&
    items.length <= maxItems &&
    items.every(isItem) &&
    (listName.test(words) || (!containsDate(words) && hasNumber(words, items.length, language)))
  )
}

function hasNumber(words: string, number: number, language: string): boolean {
  if (numerals(words).includes(number)) return true
  const pattern = patternsByLanguage.get(localeCode(language))?.[number - 2]
  return pattern?.test(words) === true
}

/** Returns the numbers that count something: not those in `3.5`, `80 %`, `3rd`, `IPv4` or `1789`. */
function numerals(words: string): (number | undefined)[] {
  const digits = words.matchAll(/(?<![\p{L}\d.,:/-])\d{1,2}(?![\d.,:/%\p{sc=Latin}-]|\s?%)/gu)
  const han = words.matchAll(/[二三四五六七八九十]/gu)
  return [...digits, ...han].map(([numeral]) => readNumeral(numeral))
}
