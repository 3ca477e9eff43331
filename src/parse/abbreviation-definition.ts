/**
 * Sentences that introduce a term with its abbreviation.
 *
 *     The Domain Name System (DNS) is a directory of addresses.     A NIC (network interface card) is …
 */
import type { Paragraph } from 'mdast'
import { withoutArticle } from '../locales/index.js'
import { createNode, type NotesContent } from '../tree/index.js'
import type { ConceptContext } from './concept.js'
import { announcesNoFacts } from './heading-words.js'
import { plainText } from './plain-text.js'
import { saysWhatItIs } from './prose-signs.js'

const subject = /^([^().:;!?（）]{2,60}?)\s*[(（]([^()（）]{2,60})[)）](.*)$/su
const abbreviation = /^[\p{Lu}\d]{2,8}s?$/u
const maxLength = 300

/** Reads a paragraph that begins with such a sentence. */
export function readAbbreviationDefinition(
  paragraph: Paragraph,
  { source, headings }: ConceptContext,
): NotesContent[] | undefined {
  const text = plainText(paragraph)
  // An entry of a table of contents
  if (paragraph.children.every(({ type }) => type === 'link' || type === 'linkReference')) return undefined
  if (text.length > maxLength || /[:：]$/.test(text) || headings.some(announcesNoFacts)) return undefined
  const [, name = '', alias = '', rest = ''] = subject.exec(withoutArticle(text)) ?? []
  if (!(abbreviates(alias, name) || abbreviates(name, alias)) || !saysWhatItIs(rest, source.language))
    return undefined
  return [createNode('concept', paragraph.position, { term: name, aliases: [alias], children: [paragraph] })]
}

/** Whether a word consists of letters of a name, in order, starting with its first: `HTTP` and `Hypertext Transfer Protocol`. */
function abbreviates(letters: string, name: string): boolean {
  if (!abbreviation.test(letters) || !/\s/.test(name)) return false
  const rest = [...name.toLowerCase()]
  const wanted = [...letters.replace(/s$/, '').toLowerCase()]
  return (
    rest[0] === wanted[0] &&
    wanted.every((letter) => {
      const at = rest.indexOf(letter)
      rest.splice(0, at + 1)
      return at !== -1
    })
  )
}
