import { describe, expect, it } from 'vitest'
import { cheatsheet } from '../../../src/emit/index.js'
import { visibleHtml } from '../../../src/emit/markup/visible.js'
import { notebookOf } from '../../notebook-of.js'

describe('HTML of what notes hold', () => {
  it('shows marks of direction where they stand in code', () => {
    expect(visibleHtml('<kbd class="a">rm \u202etxt.<b>\u2066x</b></kbd>')).toBe(
      '<kbd class="a">rm \\u{202e}txt.<b>\\u{2066}x</b></kbd>',
    )
  })

  it('leaves them where they stand in words: some languages need them', () => {
    expect(visibleHtml('<p>\u200fשלום</p> <code>ls</code>')).toBe('<p>\u200fשלום</p> <code>ls</code>')
  })

  it('has no character that HTML may not hold, and one kind of line end', () => {
    expect(visibleHtml('a\u0000b\u0082c\ufdd0d\ud800e\r\nf\rg\u{1f600}')).toBe(
      'a\ufffdb\ufffdc\ufffdd\ufffde\nf\ng\u{1f600}',
    )
  })

  it('is what a sheet is made of', async () => {
    const notebook = notebookOf('| Command |\n|--|\n| `ls \u202eexe` |\n')
    const [sheet] = await cheatsheet().emit(notebook)
    expect(sheet?.content).toContain('\\u{202e}')
    expect(sheet?.content).not.toContain('\u202e')
  })
})
