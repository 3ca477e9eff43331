import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotePosix, quoteWord } from '../../src/shell/index.js'

describe('quoteWord', () => {
  it.each(['notes/a.md', '--out', 'a@b:c', '1'])('leaves %s unquoted', (word) => {
    expect(quoteWord(word)).toBe(word)
  })

  it.each([
    ['my notes', "'my notes'"],
    ["it's", "'it'\\''s'"],
    ['=ls', "'=ls'"],
    ['', "''"],
  ])('quotes %j', (word, quoted) => {
    expect(quoteWord(word)).toBe(quoted)
  })

  it('quotes any word so that a program gets it unchanged', () => {
    const words = fc
      .sample(fc.string({ unit: 'grapheme', maxLength: 20 }), 200)
      .map((word) => word.replaceAll('\0', ''))
    for (const quote of [quotePosix, quoteWord]) {
      const script = `printf '%s\\0' ${words.map(quote).join(' ')}`
      const { stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
      expect(stdout.split('\0').slice(0, -1)).toEqual(words)
    }
  })
})
