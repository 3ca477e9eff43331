// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are source code
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stringsOf } from '../../scripts/strings/strings-of.js'
import { root, stringsPage } from '../../scripts/strings/strings-page.js'

it('docs/strings.md is up to date (run npm run strings)', () => {
  expect(stringsPage()).toBe(readFileSync(join(root, 'docs/strings.md'), 'utf8'))
})

describe('stringsOf', () => {
  it.each([
    ['two words', "fail('Nothing to uninstall.')", ['Nothing to uninstall.']],
    ['a word and a name', 'say(`Saved ${name}`)', ['Saved {name}']],
    ['a single word with a key such as `summary`', "const fig = { summary: 'Specs' }", ['Specs']],
    ['literals joined with +', "say('Copied: ' + code.textContent + '.')", ['Copied: {textContent}.']],
    ['alternatives', "say(`${n} ${n === 1 ? 'line' : 'lines'} added`)", ['{n} {line|lines} added']],
    ['a wrapped value', 'say(`Saved ${colors.bold(escape(path))}`)', ['Saved {path}']],
    ['two alternatives of one word', 'say(`${a ?? `${b}${c}`} found`)', ['{a|{b}{c}} found']],
    ['a count', "say(`${formatCount(n, 'note')} added`)", ['{n note} added']],
    ['a text in a callback', "say(`all: ${xs.map(() => 'Not found')}`)", ['all: {xs}', 'Not found']],
    ['the text of a page', "const page = `<p title='More help'>Not found</p>`", ['More help', 'Not found']],
    ['comments of a script', 'const bash = `\n# Prints a row.\nlocal row\n`', ['Prints a row.']],
    [
      'a comment on two lines',
      'const bash = `\n# Prints a row\n# twice.\nlocal row # the first\n`',
      ['Prints a row\n    twice.', 'the first'],
    ],
    ['texts of a script', "const js = `\nconst f = () => {\n  say('Not found')\n}\n`", ['Not found']],
  ])('finds %s', (_, source, texts) => {
    expect(stringsOf('sample.ts', source)).toEqual(texts)
  })

  it.each([
    ['an import', "import { a } from 'two words'"],
    ['a type', "type A = 'two words'"],
    ['a list of words', "const tags = 'caption col dd'.split(' ')"],
    ['the words that a locale recognizes', "const fr = { page: ['la page'] }", 'src/locales/fr.ts'],
    ['a selector or a path', "find('main > #page'); read('/opt/Google Chrome/chrome')"],
    ['a query', "run('SELECT decks FROM col')"],
    ['a style', 'const css = `\n.card { margin: 0 auto; }\n`'],
  ])('ignores %s', (_, source, path = 'sample.ts') => {
    expect(stringsOf(path, source)).toEqual([])
  })
})
