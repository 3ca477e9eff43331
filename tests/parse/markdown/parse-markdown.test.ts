import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { remarkMaths } from '../../../src/parse/index.js'
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.js'
import { corpusFiles } from '../corpus-files.js'

const all = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkMaths)
  .freeze()

/** Expects the same tree as from a parser that always supports all of GFM, and formulas: `\[^a]\]` is one. */
function expectSame(text: string): void {
  expect(outcomeOf(() => parseMarkdown(text))).toEqual(outcomeOf(() => all.parse(text)))
}

/** Both parsers may throw: mdast-util-gfm-task-list-item has a bug with `-⏎[ ]⏎https://a.b`. */
function outcomeOf(parse: () => Root): Root | 'throws' {
  try {
    return parse()
  } catch {
    return 'throws'
  }
}

describe('Markdown parsed with only the constructs it may contain', () => {
  it('gives the same tree as remark with GFM, front matter and formulas, for the corpus', () => {
    for (const folder of ['notes', 'docker-cli', 'tldr'] as const)
      for (const { name, text } of corpusFiles(folder)) {
        const [actual, expected] = [parseMarkdown(text), all.parse(text)]
        if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual, name).toEqual(expected)
      }
  })

  it.each([
    '<https://a.b> and `https://c.d`',
    '\\<https://a.b>',
    'https&colon;//a.b and www&period;c.d and a&commat;b.c',
    '\\`https://a.b\\`',
    '`` ` https://a.b ` ``',
    '` https://a.b\n`www.c.d`',
    '<a href="`">`https://a.b`',
    '&#119;ww.a.b and htt&#112;s://a.b',
    'a\n:-',
    '|a|\n-',
    '> | a |\n> |-|',
    '- | a |\n  |:-:|',
    '1. a | b\n   - | -',
    '- [ ] a\n- [x] b\n- [\t] c',
    'a[^1]\n\n[^1]: b',
    '~a~ and ~~b~~',
    '---\na: 1\n---\n\nb',
    '\uFEFF+++\na = 1\n+++\nb',
    'w\\ww.a.b',
    'mailto\\:a@b.c',
    '- a\n- - -',
    '- - a\n- - - -',
    '\\[^a]\\]',
    '[^a]\\(x\\)~',
    '- * - - -',
    '* - * * * -\n* * *',
  ])('gives the same tree for %j', expectSame)

  it('gives the same tree for any combination of lists and thematic breaks', () => {
    const piece = fc.constantFrom('- ', '- ', '- - ', '* ', '-', '> ', '\t', '\n', '\n', 'a')
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
    fc.assert(fc.property(text, expectSame), { numRuns: 3000 })
  })

  it('gives the same tree for any combination of GFM markers', () => {
    const piece = fc.constantFrom(
      'https://a.b',
      'www.a.b',
      'a@b.c',
      '|',
      '-',
      ':',
      ' ',
      '\n',
      '\n\n',
      '`',
      '``',
      '\\',
      '<',
      '>',
      '[',
      ']',
      '[ ]',
      '[x]',
      '[^a]',
      '~',
      '~~',
      'x',
      '- ',
      '> ',
      '1. ',
      '&amp;',
      '&#64;',
      '---',
      '|-|',
      '    ',
      '\t',
      '\r\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => expectSame(pieces.join(''))),
      { numRuns: 3000 },
    )
  })
})
