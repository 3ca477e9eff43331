import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes, check } from '../../src/check/index.js'
import { knowingNotebook, knowledgeOf } from '../notebook-of.js'

const knowledge = knowledgeOf(`
## \`boat hull ls\` - lists hulls

| Option | Type | Description |
|---|---|---|
| \`-a\`, \`--all\` | | sunk ones too |
| \`--sort\` | order | in this order |
| \`-l\` | | with details |
`)

const messagesOf = (text: string) => check(knowingNotebook(text, knowledge), { knowledge })
const fix = (text: string) => applyFixes(text, messagesOf(text)).text

const row = (cell: string, options = '-') =>
  `| Command | Options |\n|--|--|\n| ${cell} | ${options} |\n| \`boat hull ls NAME\` | - |\n`

describe('what check --fix repairs', () => {
  it.each([
    ['a long dash', row('`boat hull ls –all`'), row('`boat hull ls --all`')],
    ['before several letters', row('`boat hull ls –al`'), row('`boat hull ls -al`')],
    ['before a letter', row('`boat hull ls —a`'), row('`boat hull ls -a`')],
    ['curly quotes', row('`boat hull ls “big ones”`'), row('`boat hull ls "big ones"`')],
    ['one dash', row('`boat hull ls -sort age`'), row('`boat hull ls --sort age`')],
    ['no dash', row('`boat hull ls`', '`all`'), row('`boat hull ls`', '`--all`')],
    ['two words of a command', row('`boat hull ls –all -sort age`'), row('`boat hull ls --all --sort age`')],
    [
      'inside of HTML',
      '<table><tr><th>Command</th></tr><tr><td><code>boat <b>hull</b> ls –all</code></td></tr></table>\n',
      '<table><tr><th>Command</th></tr><tr><td><code>boat <b>hull</b> ls --all</code></td></tr></table>\n',
    ],
    [
      'behind a byte order mark',
      `\uFEFF${row('`boat hull ls –all`')}`,
      `\uFEFF${row('`boat hull ls --all`')}`,
    ],
    [
      'with CR LF',
      row('`boat hull ls –all`').replaceAll('\n', '\r\n'),
      row('`boat hull ls --all`').replaceAll('\n', '\r\n'),
    ],
  ])('%s', (_, wrong, right) => {
    expect(fix(wrong)).toBe(right)
    expect(fix(right)).toBe(right)
  })

  it.each([
    [
      'a word written as an entity',
      '<table><tr><th>Command</th></tr><tr><td>boat hull ls &ndash;all</td></tr></table>\n',
    ],
    ['curly quotes beside straight ones', row('`boat hull ls “it\'s” "x"`')],
    ['curly quotes that are not a pair', row('`boat hull ls “a” “b`')],
    ['an option that is not known', row('`boat hull ls NAME`', '`loud`')],
    ['letters that may be one option or several', row('`boat hull ls –xz`')],
    ['a long dash before an option that is not known', row('`boat hull ls –loud`')],
    ['a long dash before a letter that is not known', row('`boat hull ls –q`')],
    ['a long dash in a sentence', 'A boat – all of it – floats.\n'],
    ['what a comment allows', `<!-- ddd-build-disable -->\n\n${row('`boat hull ls –all`')}`],
  ])('and leaves: %s', (_, text) => {
    expect(fix(text)).toBe(text)
  })
})

describe('check --fix, on any notes', () => {
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

  it('changes nothing outside of its spans', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const messages = messagesOf(text)
        const { text: fixed, fixed: done } = applyFixes(text, messages)
        const edits = done.flatMap(({ edits = [] }) => edits).sort((a, b) => a.start - b.start)
        // Cutting the spans out of both leaves the same.
        let shift = 0
        let before = ''
        let after = ''
        let at = 0
        for (const { start, actual, expected } of edits) {
          before += text.slice(at, start)
          after += fixed.slice(at + shift, start + shift)
          at = start + actual.length
          shift += expected.length - actual.length
        }
        expect(after + fixed.slice(at + shift)).toBe(before + text.slice(at))
      }),
      { numRuns: 300 },
    )
  })

  it('does twice what it does once', () => {
    const settle = (text: string) => {
      let last = text
      for (let round = 0; round < 10; round += 1) last = fix(last)
      return last
    }
    fc.assert(
      fc.property(notes, (text) => {
        const once = settle(text)
        expect(fix(once)).toBe(once)
      }),
      { numRuns: 200 },
    )
  })
})
