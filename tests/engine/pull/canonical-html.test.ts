import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalHtml } from '../../../src/engine/pull/canonical-html.js'

describe('canonicalHtml', () => {
  it.each([
    ['bold', '<b>a</b>', '<strong>a</strong>'],
    ['italics', '<i>a</i>', '<em>a</em>'],
    ['entities', '&lt;a&gt; &amp; &quot;b&quot; &eacute;', '&#x3C;a> &#x26; "b" é'],
    ['lines written by the editor of Anki', '<div>a</div><div>b</div>', 'a<br>b'],
    ['text around a <div>', 'a<div>b</div>c', 'a<br>b<br>c'],
    ['an empty line', 'a<div><br></div><div>b</div>', 'a<br><br>b'],
    ['a final line break', '<p>a<br></p><br>', '<p>a</p>'],
    ['a non-breaking space next to a space', 'a&nbsp; b', 'a b'],
    ['a non-breaking space between words', 'a&nbsp;b', 'a b'],
    ['a non-breaking space at the end', '<p>a&nbsp;</p>', '<p>a</p>'],
    ['white space', ' a \n\t b ', 'a b'],
    ['white space in code', '<code>a  b</code>', '<code>a  b</code>'],
    ['white space in a code block', '<pre>\n a\n  b\n</pre>', '<pre> a\n  b</pre>'],
    ['lines of a code block', '<pre>a<br>b<div>c</div></pre>', '<pre>a\nb\nc</pre>'],
    ['a styled span', '<span style="color: red">a</span>', 'a'],
    ['a font', '<font face="Arial">a</font>', 'a'],
    ['empty bold', 'a<b></b> b', 'a b'],
    ['bold that starts with a space', 'a<b> b</b>c', 'a <strong>b</strong>c'],
    ['adjacent bold', '<b>a</b><b>b</b>', '<strong>ab</strong>'],
    ['bold in bold', '<b>a <b>b</b></b>', '<strong>a b</strong>'],
    ['a comment', 'a<!-- b -->c', 'ac'],
    ['one of our classes', '<p style="x" class="ask">a</p>', '<p class="ask">a</p>'],
    ['a pasted class', '<p class="MsoNormal">a</p>', '<p>a</p>'],
    ['the order of attributes', '<img width="3" src="a.png">', '<img src="a.png" width="3">'],
    ['an empty paragraph', '<p>a</p><p><br></p>', '<p>a</p>'],
    ['white space in a list', '<ul>\n<li>a</li>\n</ul>', '<ul><li>a</li></ul>'],
    ['decomposed letters', 'e\u0301', 'é'],
    ['a line break at the start of bold', 'a<b><br>b</b>', 'a<br><strong>b</strong>'],
    ['bold italics', '<b><i>a</i></b>', '<em><strong>a</strong></em>'],
    ['a cloze', '{{c1::a&nbsp;b::c}}', '{{c1::a b::c}}'],
    ['an escaped cloze', '{&#123;c1::a}&#125;', '{{c1::a}}'],
  ])('%s', (_, html, expected) => {
    expect(canonicalHtml(html)).toBe(expected)
  })

  it.each([
    ['paragraphs and lines', '<p>a</p><p>b</p>', 'a<br>b'],
    ['bold and italics', '<b>a</b>', '<i>a</i>'],
    ['a link and its text', '<a href="https://a.b">a</a>', 'a'],
    ['text with and without a space', 'a b', 'ab'],
  ])('distinguishes: %s', (_, one, other) => {
    expect(canonicalHtml(one)).not.toBe(canonicalHtml(other))
  })

  it('only trims HTML that is nested too deeply', () => {
    const deep = '<div>'.repeat(100_000)
    expect(canonicalHtml(` ${deep} `)).toBe(deep)
    const unbalanced = '<div></x>'.repeat(50_000)
    expect(canonicalHtml(unbalanced)).toBe(unbalanced)
  })

  it('handles large texts quickly', () => {
    const start = process.cpuUsage()
    canonicalHtml('<b>a</b> <i>b</i><div>c&nbsp;</div>'.repeat(20_000))
    canonicalHtml('<'.repeat(200_000))
    canonicalHtml('<a "'.repeat(50_000))
    canonicalHtml('<!-- '.repeat(50_000))
    canonicalHtml('<b>a</b>'.repeat(50_000))
    // CPU time, so that a busy machine doesn't matter.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000)
  })

  const piece = fc.constantFrom(
    ...[
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<div>',
      '</div>',
      '<br>',
      '<p>',
      '</p>',
      '<p class="ask">',
      '&nbsp;',
      ' ',
    ],
    ...['a', 'b', '\n', '<span style="x">', '</span>', '<font>', '</font>', '<ul>', '<li>', '</ul>', '<pre>'],
    ...[
      '</pre>',
      '<code>',
      '</code>',
      '<a href="x">',
      '</a>',
      '<!--',
      '-->',
      '<table>',
      '<td>',
      '</table>',
      '&lt;',
    ],
    ...[
      '{{c1::',
      '}}',
      '\u0301',
      '\u0338',
      '<svg>',
      '<math>',
      '<script>',
      '</script>',
      '<plaintext>',
      '\0',
      '\ud800',
      '"',
    ],
  )
  const html = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  )

  it('is idempotent', () => {
    fc.assert(
      fc.property(html, (text) => {
        const once = canonicalHtml(text)
        expect(canonicalHtml(once)).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })
})
