import { describe, expect, it } from 'vitest'
import { check } from '../../../src/check/index.js'
import { activeCards, blocksWithoutCards } from '../../../src/emit/anki/blocks-without-cards.js'
import { anki } from '../../../src/emit/index.js'
import { notebookOf } from '../../notebook-of.js'

/** Returns the blocks of a text that make no card: `3 no-fact`. */
function without(markdown: string, options = {}): string[] {
  const notebook = notebookOf(markdown)
  const context = { messages: check(notebook) }
  const cards = activeCards(anki(options).drafts(notebook, context).drafts)
  return blocksWithoutCards(notebook, cards, context).map(({ line, reason }) => `${line} ${reason}`)
}

describe('blocksWithoutCards', () => {
  it.each([
    ['a mistake in a command', '- `boat –l` - lists\n', ['1 mistake']],
    ['no description', '- `boat ls -l`\n', ['1 no-description']],
    ['a callout', '> [!note]\n> Bring a rope.\n', ['1 callout']],
    ['code that is no command', '```\nx = 3\n```\n', ['1 code']],
    ['prose', 'Boats are old.\n', ['1 no-fact']],
  ])('gives the reason: %s', (_, markdown, expected) => {
    expect(without(markdown)).toEqual(expected)
  })

  it('gives the reason: a kind of card that is switched off', () => {
    expect(without('- `boat ls -l` - lists\n', { kinds: ['concept'] })).toEqual(['1 switched-off'])
  })

  it.each([
    ['with a card', '- `boat ls -l` - lists\n'],
    ['that occur twice', '- `boat ls -l` - lists\n\n## Again\n\n- `boat ls -l`\n'],
    [
      'that define a term twice',
      '**Keel** is the lowest part.\n\n## Again\n\n**Keel** is the lowest part.\n',
    ],
    ['for which the author wants none', '<!-- no-card -->\nBoats are wet.\n'],
  ])('has no blocks %s', (_, markdown) => {
    expect(without(markdown)).toEqual([])
  })
})
