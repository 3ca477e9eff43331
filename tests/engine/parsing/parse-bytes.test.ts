import { describe, expect, it } from 'vitest'
import { findAll } from '../../../src/catalog/index.js'
import { maxFileBytes, parseBytes } from '../../../src/engine/parsing/parse-bytes.js'

function parse(bytes: Uint8Array) {
  const { file, notes } = parseBytes(bytes, 'notes/a.md', {})
  return { notes, messages: file.messages.map(({ ruleId, fatal }) => [ruleId, fatal ?? false]) }
}

describe('the bytes of a notes file', () => {
  it('that are not UTF-8 are replaced and reported, and everything else is read', () => {
    const bytes = Buffer.concat([Buffer.from('# Caf'), Buffer.from([0xe9, 0xff]), Buffer.from('\n\n> b\n')])
    const { notes, messages } = parse(bytes)
    expect(notes.title).toBe('Caf\ufffd\ufffd')
    expect(notes.children).toHaveLength(1)
    expect(messages).toEqual([['not-utf8', false]])
  })

  it.each([
    ['a replacement character', '# \ufffd\n', '\ufffd'],
    ['a byte order mark', '\ufeff# a\n', 'a'],
    ['CR LF', '# a\r\n\r\nb\r\n', 'a'],
    ['NUL', '# a\0b\n', 'a\ufffdb'],
  ])('may contain %s', (_, text, title) => {
    const { notes, messages } = parse(Buffer.from(text))
    expect(notes.title).toBe(title)
    expect(messages).toEqual([])
  })

  it.each([
    ['a byte order mark', '\ufeff# a\n\n- `ls -l` - lists\n', '`ls -l`'],
    ['CR LF', '# a\r\n\r\n- `ls -l` - lists\r\n', '`ls -l`'],
  ])('keep node positions as in the file, with %s', (_, text, source) => {
    const { notes } = parse(Buffer.from(text))
    const [position] = findAll(notes, 'command').map(({ node }) => node.position)
    expect(text.slice(position?.start.offset, position?.end.offset)).toBe(source)
  })

  it('are rejected if there are more than maxFileBytes', () => {
    const { notes, messages } = parse(Buffer.alloc(maxFileBytes + 1, 'a'))
    expect(notes.children).toEqual([])
    expect(messages).toEqual([['unreadable-file', true]])
  })
})
