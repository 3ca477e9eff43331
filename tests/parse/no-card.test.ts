import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAll } from '../../src/catalog/index.js'
import { parseNotes } from '../../src/parse/index.js'
import { contentOf } from './content-of.js'

const linesOf = (text: string) =>
  (parseNotes(text).data?.noCardRanges ?? []).map(({ from, to }) => `${from}-${to}`)

/** A name, the text, the lines without cards, and the same text without comments. */
const excluded: [name: string, text: string, lines: string[], bare: string][] = [
  [
    'in a table row',
    '| Command | Use |\n|--|--|\n| `ls -l` | lists files <!-- no-card --> |\n| <!--no-card--> `pwd` | shows |\n| `cd ~` | goes home |\n',
    ['3-3', '4-4'],
    '| Command | Use |\n|--|--|\n| `ls -l` | lists files |\n| `pwd` | shows |\n| `cd ~` | goes home |\n',
  ],
  [
    'in a row without outer pipes',
    'Command | Use\n--|--\n`ls -l` | <!-- no-card -->\n',
    ['3-3'],
    'Command | Use\n--|--\n`ls -l` |\n',
  ],
  [
    'in an HTML table row',
    '<table>\n<tr><th>Command</th></tr>\n<tr>\n<td><code>ls -l</code> <!-- NO-CARD --></td>\n</tr>\n<!-- no-card -->\n<tr><td><code>pwd</code></td></tr>\n<tr><td><code>cd ~</code></td></tr>\n</table>\n',
    ['3-5', '7-7'],
    '<table>\n<tr><th>Command</th></tr>\n<tr>\n<td><code>ls -l</code></td>\n</tr>\n\n<tr><td><code>pwd</code></td></tr>\n<tr><td><code>cd ~</code></td></tr>\n</table>\n',
  ],
  [
    'in a list item, including nested content',
    '- `docker ps` - lists <!-- no-card -->\n  - `-a` - all of them\n- <!-- no-card --> `docker rm NAME` - removes\n- `docker images` - lists images\n',
    ['1-2', '3-3'],
    '- `docker ps` - lists\n  - `-a` - all of them\n- `docker rm NAME` - removes\n- `docker images` - lists images\n',
  ],
  [
    'on its own line in a list item',
    '- <!-- no-card -->\n  `docker ps` - liste les conteneurs\n- `docker rm NAME` - removes\n  <!-- no-card -->\n',
    ['1-2', '3-4'],
    '- `docker ps` - liste les conteneurs\n- `docker rm NAME` - removes\n',
  ],
  [
    'in a heading: its section',
    '# T\n\n## 网络 <!-- no-card -->\n\nText.\n\n### More\n\nText.\n\n## Other\n',
    ['3-10'],
    '# T\n\n## 网络\n\nText.\n\n### More\n\nText.\n\n## Other\n',
  ],
  [
    'below a heading: its section',
    '# T\n\n## Сеть\n<!-- no-card -->\n\n- `docker network ls`\n\n## Other\n',
    ['3-7'],
    '# T\n\n## Сеть\n\n- `docker network ls`\n\n## Other\n',
  ],
  [
    'above a heading: its section',
    '# T\n\nText.\n\n<!-- no-card -->\n## One\n\n- `ls -l`\n\n## Two\n',
    ['6-9'],
    '# T\n\nText.\n\n## One\n\n- `ls -l`\n\n## Two\n',
  ],
  [
    'above a list: the list',
    'Text.\n\n<!-- no-card -->\n- `docker ps` - lists\n- `docker rm NAME` - removes\n\nText.\n',
    ['4-5'],
    'Text.\n\n- `docker ps` - lists\n- `docker rm NAME` - removes\n\nText.\n',
  ],
  [
    'between list items: the next one',
    '- `docker ps` - lists\n<!-- no-card -->\n- `docker rm NAME` - removes\n- `docker images` - lists images\n',
    ['3-3'],
    '- `docker ps` - lists\n\n- `docker rm NAME` - removes\n- `docker images` - lists images\n',
  ],
  [
    'above code, a table, a paragraph',
    'Text.\n\n<!-- no-card -->\n```sh\nls -l\n```\n\n<!-- no-card -->\n\n| Command |\n|--|\n| `ls -l` |\n\n<!-- no-card -->\nfront::back\nother::back\n',
    ['4-6', '10-12', '15-16'],
    'Text.\n\n```sh\nls -l\n```\n\n| Command |\n|--|\n| `ls -l` |\n\nfront::back\nother::back\n',
  ],
  [
    'first: the file',
    '---\nlang: de\n---\n\n<!-- no-card -->\n\n# T\n\nText.\n\n# U\n',
    ['1-12'],
    '---\nlang: de\n---\n\n# T\n\nText.\n\n# U\n',
  ],
  [
    'before the first paragraph: the paragraph',
    '<!-- no-card --> front::back\n\nother::back\n',
    ['1-1'],
    'front::back\n\nother::back\n',
  ],
  [
    'in a paragraph',
    'A **pod** is <!-- no-card --> a group.\nText.\n',
    ['1-2'],
    'A **pod** is a group.\nText.\n',
  ],
  [
    'at the end of a line of cards: that line',
    'Hund::dog\nKatze::cat <!-- no-card -->\nMaus::mouse\n',
    ['2-2'],
    'Hund::dog\nKatze::cat\nMaus::mouse\n',
  ],
  [
    'between a question and its answer: the card',
    'Q: What lists them?\n<!-- no-card -->\nA: This:\n\n```sh\ndocker ps\n```\n\nText.\n',
    ['1-7'],
    'Q: What lists them?\n\nA: This:\n\n```sh\ndocker ps\n```\n\nText.\n',
  ],
  [
    'in a question and in an answer',
    'Q: one? <!-- no-card -->\nA: 1\n\n質問\n\nQ: two?\n\nA: 2 <!-- no-card -->\n',
    ['1-2', '6-8'],
    'Q: one?\nA: 1\n\n質問\n\nQ: two?\n\nA: 2\n',
  ],
  [
    'before a question',
    'Text.\n\n<!-- no-card --> Q: one?\nA: 1\n\n<!-- no-card -->\nQ: two?\n\nA: 2\n',
    ['3-4', '7-9'],
    'Text.\n\nQ: one?\nA: 1\n\nQ: two?\n\nA: 2\n',
  ],
  [
    'in a quote',
    '> Text.\n>\n> - `ls -l` - lists <!-- no-card -->\n',
    ['3-3'],
    '> Text.\n>\n> - `ls -l` - lists\n',
  ],
  [
    'next to an id and a tag',
    '- <!-- id: my-card --> `ls -l` - lists #files <!-- no-card -->\n- `pwd` - shows <!-- no-card --> #dir\n',
    ['1-1', '2-2'],
    '- `ls -l` - lists\n- `pwd` - shows\n',
  ],
  [
    'below an id',
    'Text.\n\n<!-- id: a -->\n<!-- no-card -->\n- `ls -l` - lists\n',
    ['5-5'],
    'Text.\n\n- `ls -l` - lists\n',
  ],
  [
    'in upper or mixed case',
    'one::two <!--No-Card-->\n\nthree::four <!--\tNO-CARD   -->\n',
    ['1-1', '3-3'],
    'one::two\n\nthree::four\n',
  ],
]

/** Texts without a `no-card` comment that applies to something. */
const unaffected: [name: string, text: string][] = [
  ['inline code', 'Write `<!-- no-card -->` below it.\n'],
  ['a code block', '```md\n<!-- no-card -->\n```\n'],
  ['an indented block', 'Text:\n\n    <!-- no-card -->\n'],
  ['an escaped comment', 'Text \\<!-- no-card -->\n'],
  ['other words', 'Text <!-- no-cards --> <!-- nocard --> <!-- no card -->\n'],
  ['more words', 'Text <!-- no-card please -->\n'],
  ['an unclosed comment', 'Text <!-- no-card\n'],
  ['a comment in a comment', '<!-- was: <!-- no-card -->\n\nText.\n'],
  ['front matter', '---\ntitle: "<!-- no-card -->"\n---\n\nText.\n'],
  ['a link title', '[a](b "<!-- no-card -->")\n'],
  ['plain text', 'no-card\n'],
  ['a comment with nothing below', 'Text.\n\n<!-- no-card -->\n'],
  ['front matter with `cards: true`', '---\ncards: true\n---\n\nText.\n'],
  ['front matter with card kinds', '---\ncards: [recall]\n---\n\nText.\n'],
]

describe('no-card comments', () => {
  it.each(excluded)('%s', (_, text, lines, bare) => {
    expect(linesOf(text)).toEqual(lines)
    expect(contentOf(text)).toEqual(contentOf(bare))
  })

  it.each(excluded)('%s: with CR LF and a byte order mark', (_, text, lines, bare) => {
    const written = `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(linesOf(written)).toEqual(lines)
    expect(contentOf(written)).toEqual(contentOf(`\uFEFF${bare.replaceAll('\n', '\r\n')}`))
  })

  it.each(unaffected)('not in %s', (_, text) => {
    expect(linesOf(text)).toEqual([])
  })

  it.each(['cards: false', 'cards: none', 'cards: None'])(
    'front matter %j excludes the file',
    (frontmatter) => {
      expect(linesOf(`---\n${frontmatter}\n---\n\nText.\n`)).toEqual(['1-6'])
    },
  )
})

describe('explicit ids', () => {
  it.each([
    '- <!-- id: a --> `ls -l` - lists\n',
    '<!-- id: a -->\n- `ls -l` - lists\n',
    '| Command | Use |\n|--|--|\n| <!-- id: a --> `ls -l` | lists |\n',
    '<!-- id: a --> `ls -l` - lists\n',
    '<table><tr><th>Command</th><th>Use</th></tr>\n<tr><td><!-- id: a --> <code>ls -l</code></td><td>lists</td></tr></table>\n',
  ])('are removed, and keep their position: %j', (text) => {
    const notes = parseNotes(text)
    const [command, ...others] = findAll(notes, 'command').map(({ node }) => node)
    expect(others).toEqual([])
    expect(command).toMatchObject({ value: 'ls -l', description: 'lists' })
    expect(JSON.stringify(notes.children)).not.toContain('<!--')
    const [id] = notes.data?.explicitIds ?? []
    const end = text.indexOf('-->') + 3
    const line = text.slice(0, end).split('\n').length
    expect(id).toEqual({ name: 'a', line, column: end - text.lastIndexOf('\n', end - 1) })
    expect(command?.position?.start.offset).toBeGreaterThan(end)
  })

  it('do not separate a question from its answer', () => {
    expect(contentOf('Q: a?\n<!-- id: a -->\nA: b\n')).toEqual(contentOf('Q: a?\n\nA: b\n'))
  })
})

describe('any comment', () => {
  it('leaves commands in place', () => {
    const comment = fc.constantFrom(
      '',
      '<!-- no-card --> ',
      '<!-- id: x1 --> ',
      '<!--NO-CARD--> <!-- no-card --> ',
    )
    const line = fc.constantFrom(
      (text: string) => `- ${text}\`docker ps\` - lists\n`,
      (text: string) => `${text}\`git add FILE\` - stages\n\n`,
      (text: string) => `| Command | Use |\n|--|--|\n| \`ls -l\` ${text}| ${text}lists |\n\n`,
      (text: string) =>
        `<table><tr><th>Command</th></tr>\n<tr><td>${text}<code>pwd -P</code></td></tr></table>\n\n`,
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(line, comment), { maxLength: 8 }), (parts) => {
        const text = parts.map(([write, written]) => write(written)).join('')
        const bare = parts.map(([write]) => write('')).join('')
        const commandsIn = (markdown: string) =>
          findAll(parseNotes(markdown), 'command').map(({ node }) => node)
        const commands = commandsIn(text)
        expect(commands.map(({ value }) => value)).toEqual(commandsIn(bare).map(({ value }) => value))
        for (const { value, position } of commands)
          expect(text.slice(position?.start.offset, position?.end.offset).replace(/<[^<>]*>|`/g, '')).toBe(
            value,
          )
      }),
      { numRuns: 200 },
    )
  })
})
