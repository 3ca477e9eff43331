import { describe, expect, it } from 'vitest'
import { introducingSentence } from '../../src/parse/introducing-sentence.js'

describe('introducingSentence', () => {
  it.each([
    ['To see the logs, run:', 'To see the logs'],
    ['Run this command to see the logs:', 'see the logs'],
    ['The sails are up. Lower them:', 'Lower them'],
    ['Use big sails, e.g. Genoas:', 'Use big sails, e.g. Genoas'],
    ['Lower the sails', 'Lower the sails'],
    ['帆が上がっています。下ろす:', '下ろす'],
  ])('reads “%s” as “%s”', (text, sentence) => {
    expect(introducingSentence(text, false)).toBe(sentence)
  })

  it.each(['For example:', 'Or', 'Zum Beispiel:', '例えば:', 'If you need it:'])(
    'finds nothing in “%s”',
    (text) => {
      expect(introducingSentence(text, false)).toBeUndefined()
    },
  )

  it('takes two sentences for prose, unless the last one ends in a colon', () => {
    expect(introducingSentence('The sails are up. Lower them.', false)).toBeUndefined()
  })
})
