import pc from 'picocolors'
import { VFileMessage } from 'vfile-message'
import { describe, expect, it } from 'vitest'
import { github } from '../../../src/cli/reporters/github.js'
import { pretty } from '../../../src/cli/reporters/pretty.js'
import { cheatsheet } from '../../../src/emit/index.js'
import { escapeInvisibleCharacters } from '../../../src/emit/markup/escape-invisible-characters.js'
import { notebookOf } from '../../notebook-of.js'

describe('escapeInvisibleCharacters', () => {
  it('escapes bidirectional controls in code', () => {
    expect(escapeInvisibleCharacters('<kbd class="a">rm \u202etxt.<b>\u2066x</b></kbd>')).toBe(
      '<kbd class="a">rm \\u{202e}txt.<b>\\u{2066}x</b></kbd>',
    )
  })

  it('keeps them in prose, since some languages need them', () => {
    expect(escapeInvisibleCharacters('<p>\u200fשלום</p> <code>ls</code>')).toBe(
      '<p>\u200fשלום</p> <code>ls</code>',
    )
  })

  it('replaces invalid characters and normalizes line endings', () => {
    expect(escapeInvisibleCharacters('a\u0000b\u0082c\ufdd0d\ud800e\r\nf\rg\u{1f600}')).toBe(
      'a\ufffdb\ufffdc\ufffdd\ufffde\nf\ng\u{1f600}',
    )
  })

  it('is applied to the sheet', async () => {
    const notebook = notebookOf('| Command |\n|--|\n| `ls \u202eexe` |\n')
    const [sheet] = await cheatsheet().emit(notebook)
    expect(sheet?.content).toContain('\\u{202e}')
    expect(sheet?.content).not.toContain('\u202e')
  })
})

describe('messages on a terminal', () => {
  it.each([pretty, github])('show control characters as escapes: $name', ({ format }) => {
    const line = 'ls \u202eexe \u2066x\u001b[31m \u009bm\u0007'
    const message = new VFileMessage(`“${line}” is unknown`, { place: { line: 1, column: 1 } })
    message.file = `${line}.md`
    const text = format([message], () => line, { colors: pc.createColors(false) })
    expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e\u2066]/)
    expect(text).toContain('\\u{202e}')
    expect(text).toContain('\\u{1b}')
  })
})
