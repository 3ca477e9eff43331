import { describe, expect, it } from 'vitest'
import { changedBlocks, fieldBlocks } from '../../../src/engine/pull/index.js'

const changes = (delivered: string, current: string) =>
  changedBlocks(fieldBlocks(delivered), fieldBlocks(current))

describe('changedBlocks', () => {
  it('ignores differences that are invisible', () => {
    expect(changes('<p>a</p><p>b</p>', '<p>a&nbsp;</p>\n<p><span style="x">b</span></p>')).toEqual([])
    expect(changes('<p>a b</p>', 'a b')).toEqual([])
  })

  it('pairs blocks that changed', () => {
    expect(changes('<p>a</p><p>b</p><p>c</p>', '<p>a</p><p>x</p><p>c</p>')).toEqual([
      { before: 'b', after: 'x' },
    ])
    expect(changes('<p>a</p><p>b</p>', '<p>x</p><p>y</p>')).toEqual([
      { before: 'a', after: 'x' },
      { before: 'b', after: 'y' },
    ])
  })

  it('includes the block before a new one', () => {
    expect(changes('<p>a</p><p>b</p>', '<p>a</p><p>x</p><p>b</p>')).toEqual([
      { before: '', after: 'x', previous: 'a' },
    ])
    expect(changes('<p>a</p>', '<p>x</p><p>a</p>')).toEqual([{ before: '', after: 'x' }])
  })

  it('finds deleted blocks', () => {
    expect(changes('<p>a</p><p>b</p>', '<p>b</p>')).toEqual([{ before: 'a', after: '' }])
  })

  it('pairs by similarity if blocks were added too', () => {
    expect(changes('<p>one two three</p>', '<p>new</p><p>one two four</p>')).toEqual([
      { before: '', after: 'new' },
      { before: 'one two three', after: 'one two four' },
    ])
    expect(changes('<li>one</li><li>a mast</li>', '<li>two masts</li>')).toEqual([
      { before: 'one', after: '' },
      { before: 'a mast', after: 'two masts' },
    ])
  })

  it('treats a split paragraph as one change', () => {
    expect(changes('<p>One is first. Two is next.</p>', '<p>One is first.</p><p>Two is next.</p>')).toEqual([
      { before: 'One is first. Two is next.', after: 'One is first.\n\nTwo is next.' },
    ])
  })

  it('marks code', () => {
    expect(changes('<pre>a\nb</pre>', '<pre>a\nc</pre>')).toEqual([
      { before: 'a\nb', after: 'a\nc', isCode: true },
    ])
  })
})
