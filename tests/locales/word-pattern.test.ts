import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordPattern } from '../../src/locales/index.js'

const whole = (word: string, options?: { hasPlurals?: boolean; needsShortStop?: boolean }) =>
  new WordPattern((words) => `^${words([word], options)}$`)

describe('a pattern of words matches', () => {
  it.each([
    ['any letter case', 'befehl', 'BEFEHL'],
    ['spaces and hyphens that are missing, or the other one', 'cheat sheet', 'Cheat-sheet'],
    ['full stops that are missing', 'n.b.', 'NB'],
    ['the Turkish letters ı and İ as i', 'istanbul ışık', 'İSTANBUL IŞIK'],
    ['either apostrophe', "l'image", 'L’image'],
    ['letters with separate accents', 'chapitre précédent', 'Chapitre Pre\u0301ce\u0301dent'],
    ['İ with a separate dot', 'istanbul', 'I\u0307stanbul'],
    ['İ in lower case, which leaves a separate dot', 'istanbul', 'i\u0307stanbul'],
  ])('%s', (_, word, text) => {
    expect(whole(word).test(text)).toBe(true)
  })

  it.each([
    ['example', 'examples'],
    ['alias', 'aliases'],
    ['beispiel', 'Beispiels'],
  ])('the plural of %s, if asked', (word, plural) => {
    expect(whole(word).test(plural)).toBe(false)
    expect(whole(word, { hasPlurals: true }).test(plural)).toBe(true)
  })

  it('no part of a longer word, in scripts with spaces', () => {
    const pattern = new WordPattern((words) => words(['see', '参照']))
    expect(pattern.test('foresee it')).toBe(false)
    expect(pattern.test('seen')).toBe(false)
    expect(pattern.test('以下を参照する')).toBe(true)
  })

  it('a short word without its full stop, unless it needs it', () => {
    expect(whole('s.').test('S')).toBe(true)
    expect(whole('s.', { needsShortStop: true }).test('S')).toBe(false)
    expect(whole('s.', { needsShortStop: true }).test('S.')).toBe(true)
  })

  it('the longest word', () => {
    const pattern = new WordPattern((words) => words(['see', 'see also', '例', '例如']))
    expect(pattern.exec('See also: pods')).toEqual(['See also'])
    expect(pattern.exec('例如：')).toEqual(['例如'])
  })
})

describe('a pattern of words', () => {
  const pattern = new WordPattern((words) => `\\s*${words(['oder', 've ya'])}\\s*`)

  it('splits a text', () => {
    expect('gg ODER G Ve Ya g'.split(pattern)).toEqual(['gg', 'G', 'g'])
    expect('gg'.split(pattern)).toEqual(['gg'])
  })

  it('replaces all its matches', () => {
    expect('a oder b oder c'.replace(pattern, '/')).toBe('a/b/c')
  })

  it('returns the groups as they are in the text', () => {
    const chapter = new WordPattern((words) => `^${words(['kapitel'])} (\\d+)(?: (x))?: (.*)$`)
    expect(chapter.exec('Kapitel 4: İki ANA Konu')).toEqual([
      'Kapitel 4: İki ANA Konu',
      '4',
      undefined,
      'İki ANA Konu',
    ])
    expect(chapter.exec('Kapitel')).toBeUndefined()
  })

  it('keeps all characters that it does not match', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (parts) => {
        const texts = parts.map((part) => part.replace(/\s+|oder|ve ?ya/giu, '_'))
        expect(texts.join(' Oder ').split(pattern).join('|')).toBe(texts.join('|'))
      }),
    )
  })
})
