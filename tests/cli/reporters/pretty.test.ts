import pc from 'picocolors'
import { VFileMessage } from 'vfile-message'
import { describe, expect, it } from 'vitest'
import { pretty } from '../../../src/cli/reporters/pretty.js'

/** Formats a message about a part of a line, and returns the source line and the carets below it. */
function excerptOf(line: string, from: number, to: number): string[] {
  const message = new VFileMessage('Reason', {
    start: { line: 1, column: from + 1 },
    end: { line: 1, column: to + 1 },
  })
  message.file = 'a.md'
  const text = pretty.format([message], () => line, { colors: pc.createColors(false) })
  return text
    .split('\n')
    .filter((row) => row.includes('│'))
    .map((row) => row.replace(/^.*│ /, ''))
}

describe('the line and carets of a message', () => {
  it.each([
    ['a problem', '- ls -x', 5, 7, ['- ls -x', '     ^^']],
    ['an indented line', '    ls -x', 7, 9, ['ls -x', '   ^^']],
    ['tabs', '\tls\t-x', 4, 6, ['ls -x', '   ^^']],
    ['wide characters', '画像 -x', 3, 5, ['画像 -x', '     ^^']],
    ['a wide problem', 'a 画像', 2, 4, ['a 画像', '  ^^^^']],
    ['escaped characters', 'a\u001b -x', 3, 5, ['a\\u{1b} -x', '        ^^']],
    ['the end of a line', 'ls', 2, 2, ['ls', '  ^']],
  ])('%s', (_, line, from, to, expected) => {
    expect(excerptOf(line, from, to)).toEqual(expected)
  })

  it('cuts long lines on both sides', () => {
    const [source = '', carets = ''] = excerptOf(`${'a'.repeat(200)}XY${'b'.repeat(200)}`, 200, 202)
    expect(source).toMatch(/^…a+XYb+…$/)
    expect(source.length).toBeLessThan(110)
    expect(source.slice(carets.indexOf('^'), carets.length)).toBe('XY')
  })
})
