import { describe, expect, it } from 'vitest'
import { announcesCommands, announcesOutput, isGenericTitle } from '../../src/parse/heading-words.js'

describe('isGenericTitle', () => {
  it.each([
    'Examples',
    'Useful commands',
    'Usage',
    'Beispiele',
    'nützliche Befehle',
    '常用命令',
    'Options',
    'Aliases',
  ])('is true for “%s”', (title) => {
    expect(isGenericTitle(title)).toBe(true)
  })

  it.each(['List the options', 'Useful', 'Firewall', 'Examples of ships', 'Notebook', 'Alias of a command'])(
    'is false for “%s”',
    (title) => {
      expect(isGenericTitle(title)).toBe(false)
    },
  )
})

describe('announcesCommands', () => {
  it.each(['Git cheat sheet', 'Commands', 'CLI', 'Comandos básicos', '常用命令'])(
    'is true for “%s”',
    (title) => {
      expect(announcesCommands(title)).toBe(true)
    },
  )

  it.each(['Commandments', 'Click here', 'History'])('is false for “%s”', (title) => {
    expect(announcesCommands(title)).toBe(false)
  })
})

describe('announcesOutput', () => {
  it.each(['Output', 'Sample output', 'Results', 'Ausgabe', '実行結果'])('is true for “%s”', (title) => {
    expect(announcesOutput(title)).toBe(true)
  })

  it('is false for a word that only begins like one', () => {
    expect(announcesOutput('Outputting a list')).toBe(false)
  })
})
