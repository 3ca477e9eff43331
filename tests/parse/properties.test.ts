import fc from 'fast-check'
import { toString as textOf } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseNotes } from '../../src/parse/index.js'
import type { ShellWord } from '../../src/shell/index.js'
import type { NotesNode } from '../../src/tree/index.js'
import { needing } from '../needs.js'
import { corpusFiles } from './corpus-files.js'
import { plainSource } from './plain-source.js'

/** Building blocks of notes, complete and broken. */
const pieces = fc.constantFrom(
  ...[
    '# Title\n',
    '\n',
    '## `docker run`\n',
    '- `git add FILE` - stages a file\n',
    '  - `-a`: all\n',
    '```sh\n',
    '```\n',
  ],
  ...[
    '$ ls -l   # files\n',
    '    tar xf a.tar\n',
    '| Command | Page |\n|---|---|\n',
    '| `ls \\| wc` | p. 4 |\n',
    '> [!NOTE]\n> ',
  ],
  ...[
    '<table><tr><th>Command</th></tr><tr><td><code>ls</code>',
    '</table>',
    '</td></tr>\n\n',
    '<br>',
    '<i>',
    '&amp;',
    '&#0;',
  ],
  ...[
    'Q: what?\nA: that\n',
    'front::back\n',
    'a ==cloze== here\n',
    '{{c1::x}}',
    '---\n',
    'a: [1\n',
    '**term** - words\n',
    ' ',
    '\t',
    '\\',
    '"',
  ],
  ...[
    "'",
    '$(',
    '`',
    '<<EOF\n',
    'EOF\n',
    'for x in y; do\n',
    'done\n',
    'Ctrl + A',
    '\u{1F600}',
    'データ',
    'ا',
    '\u0000',
    '\r\n',
    '\uFEFF',
  ],
  ...['#tag', ' #a/b', '#c\n', ' #card', 'Tags: ', '> ', '- ', '<!-- no-card -->', '<!-- id: x --> ', '-->'],
)
const notes = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
)
const real = [...corpusFiles('notes'), ...corpusFiles('docker-cli', 4), ...corpusFiles('tldr', 40)]

describe('any text', () => {
  it('is parsed without an exception, and to the same result each time', () => {
    fc.assert(
      fc.property(notes, (text) => {
        expect(parseNotes(text)).toEqual(parseNotes(text))
      }),
      { numRuns: 400 },
    )
  })

  it('gives positions that match the text', () => {
    fc.assert(
      fc.property(notes, (text) => {
        expect(misplaced(text)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})

needing('shared').describe('real notes', () => {
  it('are parsed when cut off after any line', () => {
    for (const { text } of [...corpusFiles('notes', 3), ...corpusFiles('tldr', 150)]) {
      for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
        parseNotes(text.slice(0, end + 3))
    }
  })

  it.each(real)('$name: positions match the text', ({ text }) => {
    expect(misplaced(text)).toEqual([])
  })

  it.each(real)('$name: no word is lost', ({ text }) => {
    // A line that is only an attribute list is markup: `{: .class}`.
    expect(lostWords(text.replace(/^\{:[^{}\n]*\}$/gm, ''))).toEqual([])
  })

  it.each(real)('$name: a BOM, CR LF and trailing spaces change only positions', ({ text }) => {
    const bare = shapeOf(text)
    expect(shapeOf(`\uFEFF${text}`)).toEqual(bare)
    expect(shapeOf(text.replaceAll('\n', '\r\n'))).toEqual(bare)
    expect(shapeOf(text.replace(/(\S)\n/g, '$1 \n'))).toEqual(bare)
  })
})

/** Returns the commands and command words whose position has different text. */
function misplaced(text: string): string[] {
  const wrong: string[] = []
  const check = (node: { position?: Node['position'] }, value: string) => {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from === undefined || to === undefined) return
    // A comment in the middle of a line isn't part of the command.
    const visible = (piece: string) => plainSource(piece.replace(/<!-- (?:no-card|id: x) -->/g, ''))
    const actual = visible(text.slice(from, to))
    if (actual !== visible(value)) wrong.push(`${node.position?.start.line}: ${value} ≠ ${actual}`)
  }
  const checkWords = (words: readonly ShellWord[]) => {
    for (const word of words) check(word, word.text)
  }
  visit(parseNotes(text) as Node, (visited) => {
    const node = visited as NotesNode
    if (node.type === 'command') {
      check(node, node.value)
      for (const { words } of node.syntax.commands) checkWords(words)
    }
  })
  return wrong
}

/** Returns the visible words of the Markdown that the tree doesn't contain. */
function lostWords(text: string): string[] {
  const root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .parse(text.replace(/^\uFEFF/, ''))
  // Column headers aren't kept: they decide where the cells go.
  visit(root, 'table', (table) => {
    table.children.shift()
  })
  const texts: string[] = []
  visit(root, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      texts.push(textOf(node))
    else if (node.type === 'code' || node.type === 'yaml') texts.push(node.value)
    else if (node.type === 'html') texts.push(node.value)
  })
  // The type `bool` isn't kept: the option has no argument.
  const kept = new Set(['bool', ...stringsIn(parseNotes(text)).flatMap(wordsOf)])
  return [...new Set(wordsOf(withoutHtml(texts.join('\n'))))].filter((word) => !kept.has(word))
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [`${value}`]
  if (typeof value !== 'object' || value === null) return []
  const own = 'children' in value && Array.isArray(value.children) ? [textOf(value as never)] : []
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, item]) => (key === 'position' ? [] : [key, ...stringsIn(item)])),
  ]
}

function withoutHtml(text: string): string {
  return text
    .replace(/<th\b[\s\S]*?<\/th>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&\w+;/g, ' ')
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/** Returns the tree without positions and trailing white space. */
function shapeOf(text: string): unknown {
  return JSON.parse(
    JSON.stringify(parseNotes(text), (key, value: unknown) => {
      if (key === 'position') return undefined
      return typeof value === 'string' ? value.replace(/[ \t]*\r?\n/g, '\n').trim() : value
    }),
  )
}
