import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parseNotes } from '../../src/parse/index.js'

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, index) => {
    const [name, before] = ['bcdefghij'[index], 'abcdefghi'[index]]
    return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`
  }),
].join('\n')

describe('front matter', () => {
  it.each<[string, string]>([
    ['nested aliases', bomb],
    ['a list that contains itself', 'a: &a [*a]'],
    ['deeply nested maps', '{a: '.repeat(5000)],
    ['invalid YAML', 'a: [1'],
  ])('with %s is rejected with a message and stays prose, and the rest is parsed', (_, yaml) => {
    const file = new VFile(`---\n${yaml}\n---\n\n# Title\n\nText.\n`)
    const notes = parseNotes(file)
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('unreadable-front-matter')
    expect(JSON.stringify(notes).length).toBeLessThan(200_000)
    expect(notes.title).toBe('Title')
    expect(notes.children[0]).toMatchObject({ type: 'prose', children: [{ type: 'yaml', value: yaml }] })
  })

  it.each([
    [
      'a syntax error',
      'lang: en\ntitle: Git: a tour',
      'Nested mappings are not allowed in compact mappings',
      3,
      8,
    ],
    ['a duplicate key', 'a: 1\nb: 2\na: 3', 'duplicate key “a”', 4, 1],
    ['Windows line endings', 'a: 1\r\nb: 2\r\na: 3', 'duplicate key “a”', 4, 1],
  ])('has its message at the place of %s', (_, yaml, reason, line, column) => {
    for (const start of ['', '\uFEFF']) {
      const file = new VFile(`${start}---\n${yaml}\n---\n\nText. #tag\n`)
      parseNotes(file)
      expect(file.messages).toMatchObject([
        { reason: `Front matter is not valid YAML: ${reason}`, line, column, source: 'ddd-build' },
      ])
    }
  })

  it('is parsed, including aliases', () => {
    const file = new VFile('---\ntitle: T\ntags: &t [a]\nmore: *t\n---\n\nText.\n')
    expect(parseNotes(file).title).toBe('T')
    expect(file.messages).toEqual([])
  })
})
