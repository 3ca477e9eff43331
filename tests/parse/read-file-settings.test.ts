import { expect, it } from 'vitest'
import { parseNotes } from '../../src/parse/index.js'

const front = '---\ndeck: Land\n---\n\n'

it.each<[string, Record<string, unknown> | undefined, number]>([
  ['TARGET DECK: Sea::Boats\n', { deck: 'Sea::Boats' }, 0],
  ['TARGET DECK\nSea\n', { deck: 'Sea' }, 0],
  ['FILE TAGS: tide\nTARGET DECK: Sea\n', { deck: 'Sea', tags: 'tide' }, 0],
  [`${front}TARGET DECK: Sea\n`, { deck: 'Land' }, 0],
  ['#flashcards/sea/boats\n', { deck: 'sea::boats' }, 0],
  ['#flashcards\n', undefined, 0],
  ['# Sea\n\nText.\n\n#flashcards/sea\n', { deck: 'sea' }, 1],
  // Texts that look like settings.
  ['TARGET DECK: Sea\nand more\n', undefined, 1],
  ['The TARGET DECK: Sea\n', undefined, 1],
  ['`TARGET DECK: Sea`\n', undefined, 1],
  ['TARGET DECK:\n', undefined, 1],
  ['#flashcards are good\n', undefined, 1],
])('%j sets %j and leaves %i blocks', (text, settings, blocks) => {
  const notes = parseNotes(text)
  expect(notes.frontmatter).toEqual(settings)
  const [first] = notes.children
  const children = first?.type === 'section' ? first.children : notes.children
  expect(children).toHaveLength(blocks)
})
