import type { RootContent } from 'mdast'
import { localeCode, locales, WordPattern } from '../../locales/index.js'
import { introducingSentence } from '../introducing-sentence.js'
import { plainText } from '../plain-text.js'

/** By language, since a word means something else in another one. */
const patterns = new Map(
  locales.map(({ code, purposes = [] }) => [code, new WordPattern((words) => `^${words(purposes)}\\s`)]),
)

/** Returns what a block of code is for, if the paragraph above says only that: `To count the rows:`. */
export function purposeOf(above: RootContent | undefined, language: string): string | undefined {
  const text = above?.type === 'paragraph' ? plainText(above) : ''
  if (!/[:：]$/.test(text) || patterns.get(localeCode(language))?.test(text) !== true) return undefined
  return introducingSentence(text, false)
}
