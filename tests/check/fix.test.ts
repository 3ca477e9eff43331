import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes, check } from '../../src/check/index.js'
import { knowledgeOf, notebookWithKnowledge } from '../notebook-of.js'

const knowledge = knowledgeOf(`
## \`boat hull ls\` - lists hulls

| Option | Type | Description |
|---|---|---|
| \`-a\`, \`--all\` | | sunk ones too |
| \`--sort\` | order | in this order |
| \`-l\` | | with details |
`)

const messagesOf = (text: string) => check(notebookWithKnowledge(text, knowledge), { knowledge })
const fix = (text: string) => applyFixes(text, messagesOf(text)).text

const row = (cell: string, options = '-') =>
  `| Command | Options |\n|--|--|\n| ${cell} | ${options} |\n| \`boat hull ls NAME\` | - |\n`

describe('check --fix', () => {
  it.each([
    ['a long dash', row('`boat hull ls –all`'), row('`boat hull ls --all`')],
    ['a long dash before several short options', row('`boat hull ls –al`'), row('`boat hull ls -al`')],
    ['a long dash before one letter', row('`boat hull ls —a`'), row('`boat hull ls -a`')],
    ['curly quotes', row('`boat hull ls “big ones”`'), row('`boat hull ls "big ones"`')],
    [
      'curly quotes in different words',
      row('`boat hull ls --sort=“%h %s”`'),
      row('`boat hull ls --sort="%h %s"`'),
    ],
    ['a single dash before a long option', row('`boat hull ls -sort age`'), row('`boat hull ls --sort age`')],
    ['a missing dash', row('`boat hull ls`', '`all`'), row('`boat hull ls`', '`--all`')],
    [
      'two words in one command',
      row('`boat hull ls –all -sort age`'),
      row('`boat hull ls --all --sort age`'),
    ],
    [
      'a word in HTML',
      '<table><tr><th>Command</th></tr><tr><td><code>boat <b>hull</b> ls –all</code></td></tr></table>\n',
      '<table><tr><th>Command</th></tr><tr><td><code>boat <b>hull</b> ls --all</code></td></tr></table>\n',
    ],
    [
      'a word after a byte order mark',
      `\uFEFF${row('`boat hull ls –all`')}`,
      `\uFEFF${row('`boat hull ls --all`')}`,
    ],
    [
      'a word in a file with CRLF',
      row('`boat hull ls –all`').replaceAll('\n', '\r\n'),
      row('`boat hull ls --all`').replaceAll('\n', '\r\n'),
    ],
  ])('fixes %s', (_, wrong, right) => {
    expect(fix(wrong)).toBe(right)
    expect(fix(right)).toBe(right)
  })

  it.each([
    [
      'a dash written as an entity',
      '<table><tr><th>Command</th></tr><tr><td>boat hull ls &ndash;all</td></tr></table>\n',
    ],
    ['curly quotes mixed with straight ones', row('`boat hull ls “it\'s” "x"`')],
    ['a curly quote whose other half is an entity', '- <code>boat hull ls &ldquo;e f”</code> - lists\n'],
    ['curly quotes that are not a pair', row('`boat hull ls “a” “b`')],
    ['an unknown option', row('`boat hull ls NAME`', '`loud`')],
    ['letters that could be one option or several', row('`boat hull ls –xz`')],
    ['a long dash before an unknown option', row('`boat hull ls –loud`')],
    ['a long dash before an unknown letter', row('`boat hull ls –q`')],
    ['a long dash in a sentence', 'A boat – all of it – floats.\n'],
    ['a finding disabled by a comment', `<!-- ddd-build-disable -->\n\n${row('`boat hull ls –all`')}`],
  ])('does not fix %s', (_, text) => {
    expect(fix(text)).toBe(text)
  })
})

describe('check --fix, on random notes', () => {
  const pieces = fc.constantFrom(
    'boat',
    'hull',
    'ls',
    '–all',
    '—a',
    '-sort',
    'age',
    '“big',
    'ones”',
    '`',
    '|',
    '\n',
    '\r\n',
    ' ',
    '"',
    '&ndash;x',
    '<b>',
    '</b>',
    '| `',
    '` |',
    '\uFEFF',
    '😀',
    '- ',
    '# ',
    '```sh\n',
    '```\n',
    '$(',
    ')',
  )
  const notes = fc
    .array(pieces, { maxLength: 60 })
    .map((parts) => `| Command | Options |\n|--|--|\n| \`boat hull ls –all\` | \`all\` |\n${parts.join(' ')}`)

  it('changes nothing outside of its edits', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const messages = messagesOf(text)
        const { text: fixedText, fixed } = applyFixes(text, messages)
        const edits = fixed.flatMap(({ edits = [] }) => edits).sort((a, b) => a.start - b.start)
        // Without the edited spans, both texts are the same.
        let shift = 0
        let before = ''
        let after = ''
        let offset = 0
        for (const { start, actual, expected } of edits) {
          before += text.slice(offset, start)
          after += fixedText.slice(offset + shift, start + shift)
          offset = start + actual.length
          shift += expected.length - actual.length
        }
        expect(after + fixedText.slice(offset + shift)).toBe(before + text.slice(offset))
      }),
      { numRuns: 300 },
    )
  })

  it('has nothing left to fix after ten rounds', () => {
    const fixAll = (text: string) => {
      let result = text
      for (let round = 0; round < 10; round += 1) result = fix(result)
      return result
    }
    fc.assert(
      fc.property(notes, (text) => {
        const fixed = fixAll(text)
        expect(fix(fixed)).toBe(fixed)
      }),
      { numRuns: 200 },
    )
  })
})
