import { describe, expect, it } from 'vitest'
import { createExplicitIdLookup } from '../../../src/emit/anki/explicit-ids.js'
import { notebookOf } from '../../notebook-of.js'

/** Returns the explicit ids by command. */
function idsIn(markdown: string): Record<string, string> {
  const notebook = notebookOf(markdown)
  const idOf = createExplicitIdLookup(notebook)
  return Object.fromEntries(
    notebook.commands.flatMap((entry) => {
      const id = idOf(entry)
      return id === undefined ? [] : [[entry.value, id]]
    }),
  )
}

const list = (first: string, second: string) => `- ${first}\n- ${second}\n`

describe('a comment with an id names', () => {
  it('the entry below it', () => {
    expect(idsIn(`<!-- id: one -->\n${list('`boat ls` - lists', '`boat rm` - removes')}`)).toEqual({
      'boat ls': 'one',
    })
  })

  it('the entry after it on the same line', () => {
    expect(idsIn(list('`boat ls` - lists', '<!-- id: two --> `boat rm` - removes'))).toEqual({
      'boat rm': 'two',
    })
  })

  it('the entry before it on the same line, not the next one', () => {
    expect(idsIn(list('`boat ls` - lists <!-- id: one -->', '`boat rm` - removes'))).toEqual({
      'boat ls': 'one',
    })
  })

  it('no entry three lines below it', () => {
    expect(idsIn('<!-- id: one -->\n\n\n- `boat ls` - lists\n')).toEqual({})
  })
})
