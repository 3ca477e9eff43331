import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { authorText } from '../../../src/emit/anki/author-text.js'
import { escapeAnkiSyntax } from '../../../src/emit/anki/markup.js'
import { toSafeHast } from '../../../src/emit/markup/to-safe-hast.js'

const parser = unified().use(remarkParse).use(remarkGfm)

/** What a text without pictures and clozes becomes if it is parsed, however plain it is. */
function parsed(text: string): string {
  return escapeAnkiSyntax(toHtml({ type: 'root', children: toSafeHast(parser.parse(text).children) }))
}

describe('authorText', () => {
  it.each([
    'What keeps the state of a swarm?',
    'Ein Verband aus Knoten (engl. swarm), z. B. drei.',
    '集群的状态由谁保存',
    'It’s 50% “done” – or not…',
    '1986. A year',
    'www.example.com',
    'www.',
    'a  b ',
    'a.b and/or c',
    'Yes!',
  ])('gives %j the same HTML as the parser', (text) => {
    expect(authorText(text, 'a.md', new Map()).html).toBe(parsed(text))
  })

  it('gives any text of words and punctuation the same HTML as the parser', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'B',
        '1',
        '12',
        'é',
        '字',
        'א',
        ' ',
        '  ',
        '.',
        ',',
        ';',
        ')',
        '(',
        "'",
        '"',
        '’',
        '“',
        '%',
        '?',
      ],
      ...['!', '–', '—', '…', '/', '-', '+', '*', '#', '>', ':', '\n', 'www', 'http', '@', '&amp;', '_', '~'],
    )
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (source) => {
        expect(authorText(source, 'a.md', new Map()).html).toBe(parsed(source))
      }),
      { numRuns: 3000 },
    )
  })
})
