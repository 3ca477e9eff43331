import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { findAll } from '../../src/catalog/index.js'
import { parseNotes } from '../../src/parse/index.js'

/** Something over and over, 100 KB of it. */
const many = (text: string) => text.repeat(Math.floor(100_000 / text.length))
const inCell = (text: string) => `| Command | Description |\n|--|--|\n| \`ls ${text}\` | b |\n`
const inBlock = (text: string) => `\`\`\`sh\n${text}\n\`\`\`\n`
const nestedList = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n')

/** What takes the parsers below us minutes, or their stack. */
const refused: Readonly<Record<string, string>> = {
  'quotes in quotes': many('>'),
  'lists in lists, on one line': many('- '),
  'lists in lists, line by line': nestedList(400),
  'a paragraph of open brackets': many('['),
  'a paragraph of links in links': many('[a]('),
  'a paragraph of open emphasis': many('**a_'),
  'lines of open emphasis': many('**a_\n'),
  'a quote of open emphasis': many('> **a_\n'),
  'a paragraph of tildes': many('~a~ '),
  'pictures in pictures': many('!['),
}

/** What takes long where a pattern backtracks or a list is walked again and again. */
const read: Readonly<Record<string, string>> = {
  backticks: Array.from({ length: 440 }, (_, length) => '`'.repeat(length)).join(' '),
  'tags that nobody closes': many('<div>'),
  'HTML tags on lines': many('<div>\n'),
  'tags in a paragraph': many('<b>'),
  'keys that nobody closes': many('<kbd>a'),
  'tables in tables': many('<table><tr><td>'),
  'tags that never end': many('<a '),
  comments: many('<!--'),
  'a long table': `| a |\n|--|\n${many('| b |\n')}`,
  'a wide table': `${many('| a ')}|\n${many('|--')}|\n${many('|b ')}`,
  footnotes: Array.from({ length: 3000 }, (_, index) => `[^${index}]: b[^${index}]`).join('\n'),
  'empty blocks': many('```\n'),
  'a block of substitutions': inBlock(many('$(')),
  'a block of documents': inBlock(many('a <<E\n')),
  'a block of statements': inBlock(many('a;')),
  'a pipeline': inBlock(many('a|')),
  'a cell of open braces': inCell(many('{{')),
  'a cell of open brackets': inCell(many('[-a ')),
  'a cell of open angles': inCell(many('<a')),
  'a cell of quotes': inCell(many(`'a `)),
  'a cell of options': inCell(many('-a ')),
  'lists in front matter': `---\n${many('[')}\n---\n`,
  'definitions of one term': `\`ls\`\n${many(': a\n')}`,
  'labels without code': many('**a**: b\n\n'),
  'headings without text': many('# a\n'),
  alternatives: many('```\na\n```\n\nor:\n\n'),
  'white space': many(' \t'),
  tags: many('#a '),
  'tags on lines': many('#a\n'),
  'tags in paragraphs': many('#a\n\n'),
  'tags in list items': many('- #a\n'),
  'words with tags': many('- b #a\n'),
  'a tag of no end': `#${many('a/')}`,
  'signs of tags': many('#'),
  'lines of cards with tags': many('a::b #c\n'),
  'questions with tags': many('Q: a #b\nA: c\n'),
  'cells with tags': `| a |\n|--|\n${many('| b #c |\n')}`,
  'tables in tables with tags': `${many('<table><tr><td>')}\n\n#a`,
  'comments that want no card': many('<!-- no-card -->'),
  'lines that want no card': many('<!-- no-card -->\n\n'),
  'items that want no card': many('- a <!-- no-card -->\n'),
  'rows of HTML that want no card': `<table>${many('<tr><td>a <!-- no-card -->')}</table>`,
  'lines of cards that are not wanted': many('a::b <!-- no-card -->\n'),
  'a comment before comments that nobody closes': `<!-- no-card -->\n${many('<!--')}`,
  'a word of no end': many('a'),
}

describe('texts that no person wrote', () => {
  // Each is read in a second or two; without its guard, in a minute or never.
  it.each(Object.entries(refused))('are not read: %s', { timeout: 10_000 }, (_, text) => {
    const file = new VFile(text)
    expect(parseNotes(file).children).toEqual([])
    expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['unreadable-file', true]])
  })

  it.each(Object.entries(read))('are read soon: %s', { timeout: 10_000 }, (_, text) => {
    expect(() => parseNotes(text)).not.toThrow()
  })
})

describe('a piece of thousands of characters', () => {
  it('is data, wherever it stands', () => {
    const wordy = (length: number) => findAll(parseNotes(inCell('-a '.repeat(length))), 'command').length
    expect([wordy(100), wordy(5000)]).toEqual([1, 0])
  })
})

describe('texts that only look like those', () => {
  it.each<[string, string]>([
    ['a list of many items', many('- a\n')],
    ['a list of 150 levels', nestedList(150)],
    ['a quote of many lines', many('> a\n')],
    ['a table with words in bold', `| a |\n|--|\n${'| **b** and **c** |\n'.repeat(600)}`],
    ['names with underscores', many('a_b_c ')],
    ['a block of stars', inBlock('* * * * * x\n'.repeat(500))],
    ['an indented block of stars', `a\n\n${'    * * * * * x\n'.repeat(500)}`],
    ['many short paragraphs', '**a** and *b*\n\n'.repeat(1000)],
    ['items with links', '- [a](b): **c** and *d*\n'.repeat(1000)],
  ])('are read: %s', (_, text) => {
    const file = new VFile(text)
    expect(parseNotes(file).children.length).toBeGreaterThan(0)
    expect(file.messages.filter(({ ruleId }) => ruleId === 'unreadable-file')).toEqual([])
  })
})
