import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { findAll } from '../../src/catalog/index.js'
import { parseNotes } from '../../src/parse/index.js'

/** Repeats a text up to 100 KB. */
const many = (text: string) => text.repeat(Math.floor(100_000 / text.length))
const inCell = (text: string) => `| Command | Description |\n|--|--|\n| \`ls ${text}\` | b |\n`
const inBlock = (text: string) => `\`\`\`sh\n${text}\n\`\`\`\n`
const nestedList = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n')

/** Texts that would take the underlying parsers minutes, or overflow their stack. */
const rejected: Readonly<Record<string, string>> = {
  'nested quotes': many('>'),
  '201 nested quotes': `${'> '.repeat(201)}a`,
  '201 nested lists': `${'- '.repeat(201)}a`,
  'nested lists on one line': `${many('- ')}a`,
  'nested lists, one per line': nestedList(400),
  'a paragraph of nested links': many('[a]('),
  'a paragraph of open emphasis': many('**a_'),
  'lines of open emphasis': many('**a_\n'),
  'a quote of open emphasis': many('> **a_\n'),
  'a paragraph of backtick runs of every length': Array.from({ length: 440 }, (_, length) =>
    '`'.repeat(length),
  ).join(' '),
  'open emphasis below what looks like a fence': `a\n    \`\`\`\n${many('**a_')}`,
  'open emphasis below code that looks like a fence': `\`\`\`a\`b\n${many('**a_')}`,
  'open emphasis after a fence that contains another': `\`\`\`\n~~~\n\`\`\`\n${many('**a_')}`,
  'a run of stars on each side': `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`,
  'nested emphasis': `${'*a '.repeat(3000)}b${'*'.repeat(3000)}`,
  'comments in a paragraph': `a ${many('<!-- ')}`,
  'HTML declarations in a paragraph': `a ${many('<!A ')}`,
  'processing instructions in a paragraph': `a ${many('<? ')}`,
  'CDATA sections in a paragraph': `a ${many('<![CDATA[ ')}`,
  'pairs of brackets': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  'adjacent brackets': many('[a] '),
  'quotes of one letter': many('> a\n\n'),
  'lines below a quote': `> a\n${many('a\n')}`,
  'a paragraph of tildes': many('~a~ '),
  'alternating stars and underscores': many('*_'),
  'adjacent emphasis': many('**a** _b_ '),
  'tags in a paragraph': many('<b>'),
  'unclosed keys': many('<kbd>a'),
  'incomplete tags': many('<a '),
  footnotes: Array.from({ length: 3000 }, (_, index) => `[^${index}]: b[^${index}]`).join('\n'),
}

/** Texts that would take long if a pattern backtracked or a list were walked repeatedly. */
const parsed: Readonly<Record<string, string>> = {
  'a paragraph of open brackets': many('['),
  'nested pictures': many('!['),
  'an address and sentence punctuation': `www.a.b${many('!')}`,
  'setext headings': many('a\n=\n'),
  'headings with the same name': many('## a\n'),
  'keys in front matter': `---\n${Array.from({ length: 10_000 }, (_, index) => `k${index}: a`).join('\n')}\n---\n`,
  'cells that span everything': `<table>${many('<tr><td colspan=1000000000 rowspan=1000000000>a</td></tr>')}</table>`,
  'unclosed tags': many('<div>'),
  'HTML tags on lines': many('<div>\n'),
  'nested tables': many('<table><tr><td>'),
  comments: many('<!--'),
  'a long table': `| a |\n|--|\n${many('| b |\n')}`,
  'a wide table': `${many('| a ')}|\n${many('|--')}|\n${many('|b ')}`,
  'empty blocks': many('```\n'),
  'a block of substitutions': inBlock(many('$(')),
  'a block of heredocs': inBlock(many('a <<E\n')),
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
  'an endless tag': `#${many('a/')}`,
  'number signs': many('#'),
  'lines of cards with tags': many('a::b #c\n'),
  'questions with tags': many('Q: a #b\nA: c\n'),
  'cells with tags': `| a |\n|--|\n${many('| b #c |\n')}`,
  'nested tables with tags': `${many('<table><tr><td>')}\n\n#a`,
  'no-card comments': many('<!-- no-card -->'),
  'lines with no-card comments': many('<!-- no-card -->\n\n'),
  'items with no-card comments': many('- a <!-- no-card -->\n'),
  'HTML rows with no-card comments': `<table>${many('<tr><td>a <!-- no-card -->')}</table>`,
  'lines of cards with no-card comments': many('a::b <!-- no-card -->\n'),
  'a comment before unclosed comments': `<!-- no-card -->\n${many('<!--')}`,
  'an endless word': many('a'),
  'full stops above a block': `${many('.')}a:\n\n\`\`\`\nls\n\`\`\`\n`,
  'questions without answers': many('Q: a?\n'),
  'questions whose answers are in the next paragraph': many('A: b\nQ: a?\n\n'),
}

describe('hostile texts', () => {
  // Each takes a second or two; without its limit, minutes or forever. `tests/growth` counts the work.
  it.each(Object.entries(rejected))('are rejected: %s', (_, text) => {
    const file = new VFile(text)
    expect(parseNotes(file).children).toEqual([])
    expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['unreadable-file', true]])
  })

  it.each(Object.entries(parsed))('are parsed: %s', (_, text) => {
    const file = new VFile(text)
    parseNotes(file)
    expect(file.messages.filter(({ ruleId }) => ruleId === 'unreadable-file')).toEqual([])
  })
})

describe('HTML', () => {
  const read = (text: string) => {
    const file = new VFile(text)
    const notes = parseNotes(file)
    return { ids: file.messages.map(({ ruleId }) => ruleId), json: JSON.stringify(notes), notes }
  }

  it.each([
    ['a block', '<div>'.repeat(201)],
    ['a paragraph', `a ${'<span>'.repeat(201)}`],
    ['a block that leaves many elements open', `<p>${many('<b>')}`],
  ])('that is nested too deeply is shown as text, and reported: %s', (_, text) => {
    const { ids, json, notes } = read(`${text}\n\n- \`ls -l\` - lists\n`)
    expect(ids).toEqual(['deep-html'])
    expect(json).not.toContain('"type":"html"')
    // Everything else is read.
    expect(findAll(notes, 'command').map(({ node }) => node.value)).toEqual(['ls -l'])
  })

  it('with 200 levels is HTML', () => {
    const { ids, json } = read('<div>'.repeat(200))
    expect(ids).toEqual([])
    expect(json).toContain('"type":"html"')
  })

  it('tables whose cells span thousands of rows and columns stay prose, and are reported', () => {
    const row = '<tr><td colspan=5000 rowspan=5000>a</td></tr>'
    const { ids, notes } = read(`<table>${row.repeat(100)}</table>\n\n- \`ls -l\` - lists\n`)
    expect(ids).toEqual(['unreadable-table'])
    expect(notes.children[0]?.type).toBe('prose')
    expect(findAll(notes, 'command').map(({ node }) => node.value)).toEqual(['ls -l'])
  })
})

describe('a piece of thousands of characters', () => {
  it('is data, even in a command column', () => {
    const commandCount = (length: number) =>
      findAll(parseNotes(inCell('-a '.repeat(length))), 'command').length
    expect([commandCount(100), commandCount(5000)]).toEqual([1, 0])
  })
})

describe('texts that only look hostile', () => {
  it.each<[string, string]>([
    ['a list with many items', many('- a\n')],
    ['a list with 150 levels', nestedList(150)],
    ['a list with 200 levels', nestedList(200)],
    ['200 nested quotes', `${'> '.repeat(200)}a`],
    ['a quote with many lines', many('> a\n')],
    ['a table with bold words', `| a |\n|--|\n${'| **b** and **c** |\n'.repeat(600)}`],
    ['names with underscores', 'a_b_c '.repeat(4000)],
    ['stars that open nothing', '** a\n'.repeat(1100)],
    ['a fence that contains another, and stars', `\`\`\`\n~~~\n${'** a\n'.repeat(1100)}\`\`\`\n`],
    ['a list of words and meanings without blank lines', '**word** – what it _means_\n'.repeat(3000)],
    ['many quotes', `> ${'words of a quote '.repeat(8)}\n\n`.repeat(1500)],
    ['lists whose lines are not indented', `- ${'words '.repeat(10)}\n${'words '.repeat(10)}\n`.repeat(1500)],
    ['a line of stars', `${'*'.repeat(300)}\n\nwords\n`],
    ['a block of stars', inBlock('* * * * * x\n'.repeat(500))],
    ['an indented block of stars', `a\n\n${'    * * * * * x\n'.repeat(500)}`],
    ['many short paragraphs', '**a** and *b*\n\n'.repeat(1000)],
    ['items with links', '- [a](b): **c** and *d*\n'.repeat(1000)],
  ])('are parsed: %s', (_, text) => {
    const file = new VFile(text)
    expect(parseNotes(file).children.length).toBeGreaterThan(0)
    expect(file.messages.filter(({ ruleId }) => ruleId === 'unreadable-file')).toEqual([])
  })
})
