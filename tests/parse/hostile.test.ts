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
  '201 quotes in each other': `${'> '.repeat(201)}a`,
  '201 lists in each other': `${'- '.repeat(201)}a`,
  'lists in lists, on one line': `${many('- ')}a`,
  'lists in lists, line by line': nestedList(400),
  'a paragraph of links in links': many('[a]('),
  'a paragraph of open emphasis': many('**a_'),
  'lines of open emphasis': many('**a_\n'),
  'a quote of open emphasis': many('> **a_\n'),
  'a paragraph of runs of marks of each length': Array.from({ length: 440 }, (_, length) =>
    '`'.repeat(length),
  ).join(' '),
  'open emphasis below what looks like a fence': `a\n    \`\`\`\n${many('**a_')}`,
  'open emphasis below code that looks like a fence': `\`\`\`a\`b\n${many('**a_')}`,
  'open emphasis behind a fence that holds another': `\`\`\`\n~~~\n\`\`\`\n${many('**a_')}`,
  'a run of stars on each side': `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`,
  'emphasis in emphasis': `${'*a '.repeat(3000)}b${'*'.repeat(3000)}`,
  'comments in a paragraph': `a ${many('<!-- ')}`,
  'declarations in a paragraph': `a ${many('<!A ')}`,
  'instructions in a paragraph': `a ${many('<? ')}`,
  'character data in a paragraph': `a ${many('<![CDATA[ ')}`,
  'pairs of brackets': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  'brackets beside each other': many('[a] '),
  'quotes of a letter': many('> a\n\n'),
  'lines below a quote': `> a\n${many('a\n')}`,
}

/** What takes long where a pattern backtracks or a list is walked again and again. */
const read: Readonly<Record<string, string>> = {
  'a paragraph of tildes': many('~a~ '),
  'a paragraph of open brackets': many('['),
  'pictures in pictures': many('!['),
  'runs of two kinds': many('*_'),
  'emphasis beside each other': many('**a** _b_ '),
  'an address and what ends a sentence': `www.a.b${many('!')}`,
  'headings that are underlined': many('a\n=\n'),
  'headings of one name': many('## a\n'),
  'keys in front matter': `---\n${Array.from({ length: 10_000 }, (_, index) => `k${index}: a`).join('\n')}\n---\n`,
  'cells that span all': `<table>${many('<tr><td colspan=1000000000 rowspan=1000000000>a</td></tr>')}</table>`,
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
  // Each takes a second or two; without its guard, minutes or forever. `tests/growth` counts the work.
  it.each(Object.entries(refused))('are not read: %s', { timeout: 120_000 }, (_, text) => {
    const file = new VFile(text)
    expect(parseNotes(file).children).toEqual([])
    expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['unreadable-file', true]])
  })

  it.each(Object.entries(read))('are read soon: %s', { timeout: 120_000 }, (_, text) => {
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
    ['a list of 200 levels', nestedList(200)],
    ['200 quotes in each other', `${'> '.repeat(200)}a`],
    ['a quote of many lines', many('> a\n')],
    ['a table with words in bold', `| a |\n|--|\n${'| **b** and **c** |\n'.repeat(600)}`],
    ['names with underscores', 'a_b_c '.repeat(4000)],
    ['stars that begin nothing', '** a\n'.repeat(1100)],
    ['a fence that holds another, and stars', `\`\`\`\n~~~\n${'** a\n'.repeat(1100)}\`\`\`\n`],
    ['a list of words and meanings without blank lines', '**word** – what it _means_\n'.repeat(3000)],
    ['many quotes', `> ${'words of a quote '.repeat(8)}\n\n`.repeat(1500)],
    ['lists whose lines are not indented', `- ${'words '.repeat(10)}\n${'words '.repeat(10)}\n`.repeat(1500)],
    ['a line of stars', `${'*'.repeat(300)}\n\nwords\n`],
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
