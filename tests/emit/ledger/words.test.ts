import { describe, expect, it } from 'vitest'
import { cardsDigest, shortDigest, textDigest } from '../../../src/emit/ledger/short-digest.js'
import { diceSimilarity, wordsOf } from '../../../src/emit/ledger/words.js'

describe('wordsOf', () => {
  it.each<[string, string, string[]]>([
    ['ignores case and punctuation', 'What is a Pod?', ['what', 'is', 'a', 'pod']],
    [
      'ignores Markdown marks, also in words',
      '**bold** un_der_ `co`de ~~x~~ ==y==',
      ['bold', 'under', 'code', 'x', 'y'],
    ],
    ['keeps digits and letters of all scripts', 'sha256 für Сеть', ['sha256', 'für', 'сеть']],
    ['composes letters and accents', 'cafe\u0301', ['caf\u00e9']],
    ['splits Chinese and Japanese into pairs', '日本の首都 Tokyo', ['日本', '本の', 'の首', '首都', 'tokyo']],
    ['splits Thai into pairs', 'ไทย', ['ไท', 'ทย']],
    ['keeps a single character', '水', ['水']],
    ['keeps katakana and hiragana', 'アジ あさ', ['アジ', 'あさ']],
    ['finds none in punctuation', '… !?', []],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('diceSimilarity', () => {
  it.each<[string, string, number]>([
    ['night', 'nacht', 0.25],
    ['same', 'SAME', 1],
    ['abc', 'xyz', 0],
    ['aaaa', 'aa', 0.5],
    ['a', 'a', 1],
    ['a', 'b', 0],
    ['a', 'ab', 0],
    ['', '', 1],
  ])('%s and %s: %d', (one, other, expected) => {
    expect(diceSimilarity(one, other)).toBe(expected)
    expect(diceSimilarity(other, one)).toBe(expected)
  })
})

describe('shortDigest', () => {
  it('has 10 hexadecimal digits', () => {
    expect(shortDigest('The keel')).toMatch(/^[0-9a-f]{10}$/)
  })

  it('ignores differences in white space only', () => {
    expect(shortDigest('  The \n keel ')).toBe(shortDigest('The keel'))
    expect(shortDigest('Thekeel')).not.toBe(shortDigest('The keel'))
    expect(shortDigest('the keel')).not.toBe(shortDigest('The keel'))
  })

  it('is empty for an empty text', () => {
    expect(shortDigest(' \n')).toBe('')
  })
})

describe('textDigest', () => {
  it('ignores punctuation, case, formatting and articles', () => {
    expect(textDigest('**The** keel of a ship.')).toBe(textDigest('Keel of ship'))
    expect(textDigest('Die Katze')).toBe(textDigest('katze'))
    expect(textDigest('la mer')).toBe(textDigest('Mer!'))
    expect(textDigest('el barco')).toBe(textDigest('los barco'))
    expect(textDigest('keel of hull')).not.toBe(textDigest('hull of keel'))
  })

  it('tells texts without other words apart', () => {
    expect(textDigest('the')).not.toBe(textDigest('a'))
    expect(textDigest('!')).not.toBe(textDigest('?'))
    expect(textDigest('')).toBe('')
  })
})

describe('cardsDigest', () => {
  const cards = [
    { name: 'keel', number: 1, digest: 'x' },
    { name: 'low', number: 2, digest: 'y' },
  ]

  it('depends on the name, number and content of each card, and on their order', () => {
    const [first, second] = cards
    const others = [
      [],
      [{ ...first, name: 'hull' }, second],
      [{ ...first, number: 3 }, second],
      [{ ...first, digest: 'z' }, second],
      [second, first],
      [first],
    ] as (typeof cards)[]
    const digests = [cards, ...others].map(cardsDigest)
    expect(new Set(digests).size).toBe(digests.length)
    expect(cardsDigest([{ name: 'forward', digest: 'x' }])).toMatch(/^[0-9a-f]{10}$/)
  })
})
