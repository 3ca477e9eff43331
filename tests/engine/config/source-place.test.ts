import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateModuleKey } from '../../../src/engine/config/locate-module-key.js'
import { excerptAt, placeAt } from '../../../src/engine/config/source-place.js'

describe('the excerpt of a config', () => {
  it('shows the line with carets below the place', () => {
    const text = '{\n  "languge": "en",\n}\n'
    expect(excerptAt(text, placeAt(text, 4, 9))).toBe('  2 │   "languge": "en",\n    │   ^^^^^^^^^')
  })

  it('keeps tabs, so that the carets are below the place', () => {
    expect(excerptAt('\ta: 1', placeAt('\ta: 1', 1, 1))).toBe('  1 │ \ta: 1\n    │ \t^')
  })

  it('shows only a part of a long line', () => {
    const text = `${'x'.repeat(500)}y${'z'.repeat(500)}`
    const [line = '', carets = ''] = excerptAt(text, placeAt(text, 500, 1)).split('\n')
    expect(line.length).toBeLessThan(120)
    expect(line[carets.indexOf('^')]).toBe('y')
  })

  it('has its carets below the place, in any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', 'é', ' ') })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, from, length) => {
        const offset = from % (source.length + 1)
        const [line = '', carets = ''] = excerptAt(source, placeAt(source, offset, length)).split('\n')
        const pointed = line.slice(carets.indexOf('^'))
        expect(pointed.startsWith((source.slice(offset).split('\n')[0] ?? '').slice(0, 40))).toBe(true)
      }),
    )
  })
})

describe('a key in a config that is code', () => {
  const text =
    "const deck = 1\nexport default {\n  title: 'deck: x',\n  'out': 'o',\n  emit: [anki({ deck })],\n}\n"

  it.each([
    [['title'], 3],
    [['out'], 4],
    [['emit', 0], 5],
  ])('is found if it is there once: %j', (path, line) => {
    expect(locateModuleKey(text, path)?.line).toBe(line)
  })

  it.each([[['language']], [[0]], [[]]])('isn’t guessed: %j', (path) => {
    expect(locateModuleKey(text, path)).toBeUndefined()
  })

  it('is looked for only in the line that threw an error', () => {
    expect(locateModuleKey('a: 1,\nb: { a: 2 }', ['a'], 2)).toEqual({ line: 2, column: 6, length: 1 })
    expect(locateModuleKey('a: 1,\nb: { a: 2 }', ['a'])).toBeUndefined()
  })
})
