/*
 * TARGET DECK: Sea::Boats
 * FILE TAGS: harbour tide
 *
 * #flashcards/sea/boats
 *
 * As in Obsidian_to_Anki, where the deck may also be on the next line, and in Obsidian's "Spaced Repetition".
 */
import type { RootContent } from 'mdast'
import { type Notes, textOf } from '../tree/index.js'

const deckTag = /^#flashcards(?:\/(\S+))?$/i
const setting = /^(TARGET DECK|FILE TAGS)(?::[ \t]*|\n)(\S.*)$/gm

/**
 * Reads a paragraph of settings for the whole file into its front matter, which has priority.
 *
 * @returns whether the block is such a paragraph
 */
export function readFileSettings(block: RootContent, notes: Notes): boolean {
  const [first] = block.type === 'paragraph' ? block.children : []
  if (first?.type !== 'text' || !/^(?:TARGET DECK|FILE TAGS|#flashcards)/i.test(first.value)) return false
  const text = textOf(block)
  const tag = deckTag.exec(text)
  const deck = tag?.[1]?.replaceAll('/', '::')
  if (deck !== undefined) notes.frontmatter = { deck, ...notes.frontmatter }
  if (tag) return true
  if (text.replace(setting, '').trim() !== '') return false
  for (const [, name, value] of text.matchAll(setting))
    notes.frontmatter = { [name === 'FILE TAGS' ? 'tags' : 'deck']: value, ...notes.frontmatter }
  return true
}
