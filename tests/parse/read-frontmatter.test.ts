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

  it('is parsed, including aliases', () => {
    const file = new VFile('---\ntitle: T\ntags: &t [a]\nmore: *t\n---\n\nText.\n')
    expect(parseNotes(file).title).toBe('T')
    expect(file.messages).toEqual([])
  })
})
