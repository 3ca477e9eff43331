import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { toSafeHast } from '../../../src/emit/markup/to-safe-hast.js'
import { canonicalHtml, fieldBlocks } from '../../../src/engine/pull/index.js'

const parser = unified().use(remarkParse).use(remarkGfm)

function render(text: string): string {
  return toHtml({ type: 'root', children: toSafeHast(parser.parse(text).children) })
}

const markdownOf = (html: string) => fieldBlocks(html).map((block) => block.markdown)

describe('fieldBlocks', () => {
  it.each([
    ['paragraphs', '<p>a</p><p>b</p>', ['a', 'b']],
    ['loose lines', 'a<div>b</div>', ['a\nb']],
    ['loose lines around a blank one', 'a<div><br></div><div>b</div>', ['a', 'b']],
    ['a line break', '<p>a<br>b</p>', ['a\nb']],
    ['list items', '<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>', ['a', 'b', 'c']],
    ['terms', '<dl><dt><code dir="ltr">-a</code></dt><dd>all</dd></dl>', ['`-a`', 'all']],
    ['cells', '<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
    ['code', '<p>a</p><pre><code>b *c*\n  d\n</code></pre>', ['a', 'b *c*\n  d']],
    ['formatting', '<p><b>a</b> <i>b</i> <strike>c</strike> <code>d*</code></p>', ['**a** *b* ~~c~~ `d*`']],
    ['bold italics', '<p><b><i>a</i></b></p>', ['***a***']],
    [
      'tags without a Markdown equivalent',
      '<p><kbd>Ctrl</kbd><sup>2</sup></p>',
      ['<kbd>Ctrl</kbd><sup>2</sup>'],
    ],
    [
      'a command',
      '<p class="cmd"><code class="line"><span class="prog">ls</span> -a</code></p>',
      ['`ls -a`'],
    ],
    ['a link', '<p><a href="https://a.b/c">d</a></p>', ['[d](https://a.b/c)']],
    [
      'a link that shows its URL',
      '<p><a href="https://a.b/c_d">https://a.b/c_d</a></p>',
      ['https://a.b/c_d'],
    ],
    ['an image', '<p>a</p><img src="b.png">', ['a', '![](b.png)']],
    ['a gap', '<p>a {{c1::b*c*::d}} e</p>', ['a {{c1::b*c*::d}} e']],
    ['a gap in code', '<p><code>a {{c1::b}} c</code></p>', ['`a {{c1::b}} c`']],
    ['text that looks like Markdown syntax', '<p>*a* # 1. &lt;b&gt;</p>', ['\\*a\\* # 1. \\<b>']],
    ['nothing', '<p><br></p>', []],
  ])('%s', (_, html, expected) => {
    expect(markdownOf(html)).toEqual(expected)
  })

  it('returns the type of each block', () => {
    const html = '<p>a</p><ul><li>b</li></ul><dl><dt>c</dt><dd>d</dd></dl><table><td>e</table><pre>f</pre>g'
    const types = ['paragraph', 'listItem', 'term', 'definition', 'cell', 'code', 'line']
    expect(fieldBlocks(html).map(({ type }) => type)).toEqual(types)
  })

  const word = fc.constantFrom(
    ...[
      'a',
      'b c',
      '*',
      '_d_',
      '`',
      '~~',
      '&lt;e&gt;',
      '&amp;amp;',
      '[f](g)',
      '#',
      '-',
      '1.',
      '\\',
      '\\*',
      '|',
      '集',
    ],
  )
  const phrase = fc.oneof(
    word,
    fc
      .tuple(fc.constantFrom('b', 'i', 's', 'code'), fc.constantFrom('x', 'y z'))
      .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
  )

  it('returns Markdown that renders to the same HTML', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 8 }), (phrases) => {
        const html = canonicalHtml(`<p>${phrases.join(' ')}</p>`)
        expect(canonicalHtml(render(markdownOf(html).join('\n\n')))).toBe(html)
      }),
      { numRuns: 3000 },
    )
  })

  it('accepts any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(fieldBlocks(text))))
  })
})
