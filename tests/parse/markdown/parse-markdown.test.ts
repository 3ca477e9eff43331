import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.js'
import { corpusFiles } from '../corpus-files.js'

const all = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** The same tree, whether all of GFM was looked for or only what may be there. */
function expectSame(text: string): void {
  expect(outcomeOf(() => parseMarkdown(text))).toEqual(outcomeOf(() => all.parse(text)))
}

/** `-⏎[ ]⏎https://a.b` is a mistake of mdast-util-gfm-task-list-item, whoever calls it. */
function outcomeOf(parse: () => Root): Root | 'throws' {
  try {
    return parse()
  } catch {
    return 'throws'
  }
}

describe('Markdown parsed for only what it may hold', () => {
  it('is the tree of remark with GFM and front matter, over the corpus', () => {
    for (const folder of ['notes', 'docker-cli', 'tldr'] as const)
      for (const { name, text } of corpusFiles(folder)) {
        const [mine, theirs] = [parseMarkdown(text), all.parse(text)]
        if (JSON.stringify(mine) !== JSON.stringify(theirs)) expect(mine, name).toEqual(theirs)
      }
  }, 180_000)

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
  ])('is so for %j', expectSame)

  it('is so for whatever is made of the marks of GFM', () => {
    const piece = fc.constantFrom(
      ...[
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
      ],
      ...[
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
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => expectSame(pieces.join(''))),
      { numRuns: 3000 },
    )
  })
})
