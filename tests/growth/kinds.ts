/** Kinds of input that grow with a number. Each could take quadratic time somewhere. */

/** The texts of some files. */
export interface Input {
  files: readonly string[]
  /** Files of knowledge. Default: the notes themselves. */
  knowledge?: readonly string[]
}

export interface Kind {
  /** The smallest of three sizes; the largest, `4 * n`, takes well under a second where work is linear. */
  n: number
  make(n: number): Input
}

function kind(n: number, make: (n: number) => string): Kind {
  return { n, make: (size) => ({ files: [make(size)] }) }
}

/** One text, repeated `n` times. */
function over(n: number, text: string): Kind {
  return kind(n, (size) => text.repeat(size))
}

/** `n` texts, each made from its index. */
function each(n: number, make: (index: number) => string, before = '', after = ''): Kind {
  return kind(n, (size) => before + list(size, make).join('') + after)
}

function list(n: number, make: (index: number) => string): string[] {
  return Array.from({ length: n }, (_, index) => make(index))
}

/** Texts of growing length, so many that their total length is about `n` times the step in length. */
function growing(n: number, make: (index: number) => string, after = ''): Kind {
  return kind(n, (size) => list(Math.round(Math.sqrt(2 * size)), make).join('') + after)
}

const head = '| Command | Description |\n|--|--|\n'

/** A table of `n` commands. */
function commands(
  n: number,
  make: (index: number) => string,
  describe = (index: number) => `Sail boat ${index}`,
) {
  return each(n, (index) => `| \`${make(index)}\` | ${describe(index)} |\n`, head)
}

/** An HTML table of commands, each in a cell that extends into the rows below. */
function rowsOfCommands(n: number, span: number): string {
  const rows = list(
    n,
    (i) => `<tr><td rowspan="${span}"><code>boat sail ${i}</code></td><td>Sail boat ${i}</td></tr>\n`,
  )
  return `<table><tr><th>Command</th><th>Description</th></tr>\n${rows.join('')}</table>`
}

/** A table with one long command. */
function oneCommand(n: number, make: (n: number) => string): Kind {
  return kind(n, (size) => `${head}| \`${make(size)}\` | Sail the boat |\n`)
}

/** A code block. */
function script(n: number, make: (n: number) => string, language = 'sh'): Kind {
  return kind(n, (size) => `# Sail the boat\n\n\`\`\`${language}\n${make(size)}\n\`\`\`\n`)
}

/** Formulas, and what begins like one. */
const maths: Readonly<Record<string, Kind>> = {
  formulas: over(500, '$x_1$ and '),
  'formulas in paragraphs': over(200, 'A $x^2$ b.\n\n'),
  'formulas never closed': over(1000, '$a '),
  'formulas in two dollar signs never closed': over(1000, '$$a '),
  'dollar signs': over(4000, '$'),
  'dollar signs in lines': over(1000, '$$\n'),
  'blocks of formulas': over(200, '$$\na_1\n$$\n\n'),
  'blocks of formulas never closed': over(200, '$$\na_1\n\n'),
  'one long formula': kind(2000, (n) => `$${'x_1 + '.repeat(n)}x$`),
  'one long block of a formula': kind(2000, (n) => `$$\n${'x_1 +\n'.repeat(n)}x\n$$`),
  'formulas in brackets': over(300, '\\(x^2\\) and '),
  'brackets of formulas never closed': over(1000, '\\(x^2 '),
  'backslashes in a formula': kind(2000, (n) => `\\(${'\\a'.repeat(n)}\\)`),
  'formulas as terms': each(200, (index) => `- $F_{${index}}$: force number ${index}\n`),
  'pairs in parentheses': each(200, (index) => `- word${index}a (meaning ${index} of it)\n`),
  'sentences that define': over(200, '- A boat is a thing that sails.\n'),
  'sentences in a list': each(200, (index) => `- Boats sail ${index} days.\n`),
  'commands below words': each(200, (index) => `Show the hull ${index}:\nsail -h${index}\n\n`),
  'words in another script above commands': script(200, (n) => '看船\nsail -l\n\n'.repeat(n)),
  'rows of output': script(200, (n) => list(n, (index) => `a${index}   1   2   3   b`).join('\n')),
  'rows of output that go on alike': script(200, (n) =>
    list(n, (index) => `a${index} on b${index} type c (d)`).join('\n'),
  ),
}

const inline: Readonly<Record<string, Kind>> = {
  'stars on both sides of a letter': kind(4000, (n) => `${'*'.repeat(n)}a${'*'.repeat(n)}`),
  'stars and underscores in turn': over(1500, '*_'),
  'emphasis opened and never closed': over(1500, '**a_'),
  'emphasis opened on lines': over(1500, '**a_\n'),
  'emphasis opened, many paragraphs': over(300, '**a_ *b\n\n'),
  'emphasis opened in list items': over(300, '- **a_\n'),
  'emphasis opened in one list item': kind(1000, (n) => `- ${'**a_'.repeat(n)}`),
  // Kinds that take micromark quadratic time are tested at sizes that are rejected; smaller ones take a fraction of a second.
  'emphasis opened in items of an item': over(4000, '- - **a_\n'),
  'emphasis opened in a table cell': kind(1000, (n) => `| a |\n|--|\n| ${'**a_'.repeat(n)} |\n`),
  'emphasis opened in table cells': kind(300, (n) => `| a |\n|--|\n${'| **a_ |\n'.repeat(n)}`),
  'emphasis opened in a heading': kind(1000, (n) => `# ${'**a_'.repeat(n)}`),
  'emphasis opened in headings': over(300, '# **a_\n'),
  'emphasis opened below an indented fence': kind(1000, (n) => `a\n    \`\`\`\n${'**a_'.repeat(n)}`),
  'emphasis opened below a fence with a backtick': kind(1000, (n) => `\`\`\`a\`b\n${'**a_'.repeat(n)}`),
  'emphasis opened after another fence': kind(1000, (n) => `\`\`\`\n~~~\n\`\`\`\n${'**a_'.repeat(n)}`),
  'emphasis opened after a shorter fence': kind(
    1000,
    (n) => `\`\`\`\`\n\`\`\`\n\`\`\`\`\n${'**a_'.repeat(n)}`,
  ),
  'emphasis opened in a fence in a quote that ends': kind(1000, (n) => `> \`\`\`\n\n${'**a_'.repeat(n)}`),
  'emphasis opened below what looks like a table': kind(1000, (n) => `|-\n${'**a_\n'.repeat(n)}`),
  'emphasis opened in indented lines of a paragraph': kind(1000, (n) => `a\n${'    **a_\n'.repeat(n)}`),
  'emphasis opened in lines with list marks': kind(1000, (n) => `a\n${'2. **a_\n'.repeat(n)}`),
  'emphasis opened in a setext heading': kind(1000, (n) => `${'**a_'.repeat(n)}\n===\n`),
  'emphasis opened in a footnote': kind(1000, (n) => `[^1]: ${'**a_'.repeat(n)}\n\n[^1]`),
  'emphasis opened after HTML': kind(1000, (n) => `<b>${'**a_'.repeat(n)}`),
  'emphasis nested a little, many paragraphs': over(4, `${'**a '.repeat(60)}${'b** '.repeat(60)}\n\n`),
  'emphasis opened a little, many paragraphs': over(4, `${'**a_ '.repeat(60)}\n\n`),
  'emphasis nested and closed': kind(1000, (n) => `${'**a '.repeat(n)}${'b**'.repeat(n)}`),
  'emphasis, many pairs': over(800, '*a* '),
  'strong, many paragraphs': over(400, '**a** b\n\n'),
  'words with underscores': over(1500, 'a_b_c '),
  'tildes in pairs': over(1500, '~~a '),
  'tildes around letters': over(1500, '~a~ '),
  'runs of tildes of growing length': growing(2500, (index) => `${'~'.repeat(index + 1)}a `),
  'one run of tildes': kind(6000, (n) => `a${'~'.repeat(n)}`),
  'runs of backticks of growing length': growing(20_000, (index) => `${'`'.repeat(index + 1)} `),
  'backticks never closed': over(2000, '`a '.repeat(2)),
  'pairs of backticks with text': over(1500, '`a` '),
  'backticks, each run another length': growing(20_000, (index) => `a ${'`'.repeat(index + 1)} b `),
  'square brackets': over(4000, '['),
  'square brackets closed': kind(2000, (n) => '['.repeat(n) + ']'.repeat(n)),
  'pairs of square brackets': over(1500, '[a] '),
  'links in links': over(2000, '[a]('),
  'pictures in pictures': over(2000, '!['),
  'ends of links': over(3000, ']('),
  'closing brackets': over(6000, ']'),
  'links, many': each(500, (index) => `[a${index}](b${index}) `),
  'links in paragraphs': each(300, (index) => `See [a${index}](https://example.org/${index}).\n\n`),
  'pictures, many': each(300, (index) => `![a${index}](b${index}.png) `),
  'pictures in paragraphs': each(300, (index) => `![a${index}](b${index}.png)\n\n`),
  'parentheses in a link': kind(3000, (n) => `[a](${'('.repeat(n)}`),
  'link titles never closed': over(400, '[a](b "c '),
  'references without definitions': each(500, (index) => `[a${index}][b${index}] `),
  'definitions and references': each(300, (index) => `[a${index}] is\n\n[a${index}]: b${index}\n\n`),
  'definitions of one label': over(500, '[a]: b\n'),
  'one reference, one definition, a long label': kind(
    800,
    (n) => `[${'a '.repeat(n)}]\n\n[${'a '.repeat(n)}]: b`,
  ),
  'references to one definition': kind(1000, (n) => `[a]: b\n\n${'[a] '.repeat(n)}`),
  'definitions that end nowhere': over(1000, '[a]:\n'),
  'definitions with open titles': over(500, '[a]: b "c\n'),
  'angle brackets': over(6000, '<'),
  'tags that never end': over(2000, '<a '),
  'tags with attributes that never end': over(1000, '<a b="'),
  'processing instructions never closed': over(2000, 'a <?'),
  'processing instructions on lines': over(1500, '<?\n'),
  'CDATA never closed': over(1000, 'a <![CDATA['),
  'declarations never closed': over(2000, 'a <!A '),
  'comments never closed': over(2000, 'a <!--'),
  'comments never closed, as a block': over(1500, '<!--'),
  'comments, many': over(500, '<!-- a -->\n'),
  'comments in a paragraph': kind(500, (n) => `a ${'<!-- b --> '.repeat(n)}`),
  ampersands: over(6000, '&'),
  'character references': over(1500, '&amp;'),
  'character references never closed': over(1500, '&amp'),
  'references of numbers': each(1000, (index) => `&#${index + 64};`),
  backslashes: over(6000, '\\'),
  'backslashes and marks': over(3000, '\\*'),
  dollars: over(6000, '$'),
  'dollars around words': over(1500, '$a$ '),
  'addresses of mail': over(1500, 'a@b'),
  'addresses of mail with dots': over(800, 'a.b@c.d '),
  'one long address of mail': kind(4000, (n) => `${'a.'.repeat(n)}b@c.d`),
  'one address of mail with a long domain': kind(4000, (n) => `a@${'b.'.repeat(n)}c`),
  'http and nothing': over(800, 'http://'),
  'http addresses': over(500, 'http://a.b '),
  'www and nothing': over(1000, 'www.'),
  'www addresses': over(800, 'www.a.b '),
  'one long address': kind(4000, (n) => `http://a.b/${'c/'.repeat(n)}`),
  'an address with closing parentheses': kind(4000, (n) => `http://a.b/${')'.repeat(n)}`),
  'an address with signs at its end': kind(4000, (n) => `http://a.b/${'!?'.repeat(n)}`),
  'an address with entities at its end': kind(2000, (n) => `http://a.b/${'&amp;'.repeat(n)}`),
  'an address in underscores': kind(4000, (n) => `http://${'_'.repeat(n)}.a`),
  'autolinks in angles': over(500, '<http://a.b>'),
  'autolinks in angles never closed': over(800, '<http://a'),
  'equal signs': over(6000, '='),
  'gaps in equal signs never closed': over(400, '==a '),
  colons: over(6000, ':'),
  'double colons': over(1500, 'a::'),
  braces: over(6000, '{'),
  'gaps in braces never closed': over(800, '{{c1::'),
  'placeholders in double braces': over(800, '{{x}} '),
  'hard breaks': over(1000, 'a  \n'),
  'hard breaks with backslashes': over(1000, 'a\\\n'),
  'number signs': over(6000, '#'),
  'tags in a line': each(500, (index) => ` #tag${index}`, 'a'),
  'the same tag': over(1000, 'a #b '),
  'a tag of many levels': kind(1500, (n) => `a #${'b/'.repeat(n)}c`),
  'keys never closed': over(800, '<kbd>a'),
  'keys, many': over(400, '<kbd>Ctrl</kbd>+<kbd>A</kbd> '),
  'curly quotes': over(2000, '“a” '),
  'dashes of a word processor': over(2000, '–a '),
}

const blocks: Readonly<Record<string, Kind>> = {
  'quotes in quotes': over(40, '>'),
  'quotes in quotes, refused': over(4000, '>'),
  'quotes in quotes, one more a line': growing(8000, (index) => `${'>'.repeat(index)} a\n`),
  'lists in lists': growing(120_000, (index) => `${'  '.repeat(index)}- a\n`),
  'lists in lists, on one line': over(40, '- '),
  'lists in lists, on one line, refused': over(3000, '- '),
  'lists in lists, before dashes': kind(2000, (n) => `${'- '.repeat(190)}${'-- '.repeat(n)}a`),
  'quotes and lists in turn': over(1000, '> - '),
  'lists in lists in lists, many': over(
    8,
    `${list(20, (index) => `${'  '.repeat(index)}- a\n`).join('')}\nb\n\n`,
  ),
  'quotes in quotes in quotes, many': over(3000, `${'>'.repeat(20)} a\n\n`),
  'a list in a list, many': over(4000, '- a\n  - b\n'),
  'ordered lists': each(400, (index) => `${index + 1}. a\n`),
  'ordered lists in lists': growing(200_000, (index) => `${'   '.repeat(index)}1. a\n`),
  'lists of other marks': each(300, (index) => `${'-+*'[index % 3]} a\n`),
  'task lists': each(400, (index) => `- [${index % 2 ? 'x' : ' '}] a\n`),
  'items of a list': over(600, '- a\n'),
  'items of a loose list': over(400, '- a\n\n'),
  'one item of many paragraphs': each(300, () => '  a\n\n', '- a\n\n'),
  'one item of many lines': each(1000, () => '  a\n', '- a\n'),
  'empty items': over(1000, '-\n'),
  'lines of a quote': over(600, '> a\n'),
  'a quote and lazy lines': each(6000, () => 'a\n', '> a\n'),
  'quotes, many': over(6000, '> a\n\n'),
  'admonitions, many': over(3000, '!!! note\n    a\n\n'),
  'an admonition with many lines': each(6000, () => '    a\n', '!!! note\n'),
  'admonitions without a kind': over(6000, '!!! '),
  callouts: over(6000, '> [!NOTE]\n> a\n\n'),
  'a callout of many lines': each(500, () => '> a\n', '> [!NOTE]\n'),
  'callouts in callouts': growing(120_000, (index) => `${'> '.repeat(index + 1)}[!NOTE]\n`),
  'setext headings': over(500, 'a\n=\n'),
  'lines below a setext heading': kind(2000, (n) => `${'a\n'.repeat(n)}=\n`),
  'headings, all the same': over(400, '## a\n'),
  'headings, all different': each(400, (index) => `## a ${index}\n`),
  'headings of every level': each(400, (index) => `${'#'.repeat((index % 6) + 1)} a ${index}\n`),
  'headings with text below': each(200, (index) => `## a ${index}\n\nb ${index}\n\n`),
  'headings that number signs end': over(500, '# a ####\n'),
  'a heading that many number signs end': kind(6000, (n) => `# a ${'# '.repeat(n)}`),
  'thematic breaks': over(600, '***\n'),
  'a long thematic break': over(3000, '* '),
  'code blocks': over(200, '```\na\n```\n'),
  'code blocks never closed, one in another': growing(2500, (index) => `${'`'.repeat(index + 3)}\n`),
  'fences in turn': over(500, '```\n~~~\n'),
  'a code block of many lines': each(1500, () => 'a\n', '```\n'),
  'an indented code block': over(800, '    a\n'),
  'indented code with blank lines': over(500, '    a\n\n'),
  footnotes: each(4000, (index) => `a[^${index}]\n\n[^${index}]: b\n\n`),
  'footnotes that name themselves': each(300, (index) => `[^${index}]: b[^${index}]\n`),
  'footnotes in a ring': kind(
    200,
    (n) => `${list(n, (i) => `[^${i}]: b[^${(i + 1) % n}]\n\n`).join('')}[^0]`,
  ),
  'one footnote, named often': kind(800, (n) => `${'a[^1] '.repeat(n)}\n\n[^1]: b`),
  'footnotes without definition': each(600, (index) => `[^${index}] `),
  'a footnote of many paragraphs': each(300, () => '    a\n\n', '[^1]\n\n[^1]: a\n\n'),
  'footnotes in footnotes': growing(250_000, (i) => `${'    '.repeat(i)}[^${i}]: a\n\n`, '[^0]'),
  'open footnotes': over(1000, '[^'),
  'table with many rows': kind(400, (n) => `| a |\n|--|\n${'| b |\n'.repeat(n)}`),
  'table with many columns': kind(
    300,
    (n) => `${'| a '.repeat(n)}|\n${'|--'.repeat(n)}|\n${'| b '.repeat(n)}|\n`,
  ),
  'table with many columns and more rows': kind(6, (n) => {
    const columns = n * 4
    const rows = 40
    return `${'| a '.repeat(columns)}|\n${'|--'.repeat(columns)}|\n${`${'| b '.repeat(columns)}|\n`.repeat(rows)}`
  }),
  'table with rows of one cell': kind(400, (n) => `| a | b | c |\n|--|--|--|\n${'| b\n'.repeat(n)}`),
  'table with empty cells': kind(300, (n) => `| a | b |\n|--|--|\n${'| | |\n'.repeat(n)}`),
  'table with rows of too many cells': kind(150, (n) => `| a |\n|--|\n${'| b | c | d | e |\n'.repeat(n)}`),
  'one row of too many cells': kind(800, (n) => `| a |\n|--|\n${'| b '.repeat(n)}`),
  'tables, many': over(120, '| a |\n|--|\n| b |\n\n'),
  'heads of tables with nothing below': over(250, '| a |\n|--|\n'),
  'rules of tables alone': over(600, '|--|\n'),
  'lines with pipes': over(1000, '| a\n'),
  'pipes in a line': over(4000, '|'),
  'escaped pipes in a cell': kind(2000, (n) => `| a |\n|--|\n| ${'\\|'.repeat(n)} |\n`),
  'pipes in code in cells': kind(400, (n) => `| a |\n|--|\n| ${'`a \\| b` '.repeat(n)} |\n`),
  'HTML table with many rows': kind(250, (n) => `<table>\n${'<tr><td>a</td></tr>\n'.repeat(n)}</table>`),
  'HTML table with many columns': kind(300, (n) => `<table><tr>${'<td>a</td>'.repeat(n)}</tr></table>`),
  'HTML table, each cell over the rows below': kind(
    100,
    (n) => `<table>\n${`<tr><td rowspan="${n}">a</td></tr>\n`.repeat(n)}</table>`,
  ),
  'HTML table with cells of many columns': kind(
    100,
    (n) => `<table>\n${`<tr><td colspan="1000">a</td></tr>\n`.repeat(n)}</table>`,
  ),
  'HTML table with one huge cell': kind(
    250,
    (n) =>
      `<table>\n<tr><td colspan="${n}" rowspan="${n}">a</td></tr>${'<tr><td>a</td></tr>\n'.repeat(n)}</table>`,
  ),
  'HTML table with a colspan of many digits': kind(
    1000,
    (n) => `<table><tr><td colspan="${'9'.repeat(n)}">a</td></tr></table>`,
  ),
  'HTML table with rowspans of commands': kind(100, (n) => rowsOfCommands(n, 10)),
  // More cells than a table may have: refused in all sizes.
  'HTML table with large rowspans of commands': kind(150, (n) => rowsOfCommands(n, 1000)),
  'HTML tables in tables': over(150, '<table><tr><td>'),
  'HTML tables, many': over(100, '<table><tr><td>a</td></tr></table>\n\n'),
  'HTML rows never closed': kind(300, (n) => `<table>${'<tr><td>a'.repeat(n)}`),
  'HTML text out of place in a table': kind(200, (n) => `<table>${'<tr>a<td>b'.repeat(n)}</table>`),
  'bold in bold': over(40, '<b>'),
  'bold in bold, refused or flat': over(1000, '<b>'),
  'bold in bold in a paragraph': kind(400, (n) => `a ${'<b>'.repeat(n)}`),
  'formatting never closed, paragraphs': over(60, '<p><b><i>a\n\n'),
  'divs in divs': over(400, '<div>'),
  'divs in divs, on lines': over(400, '<div>\n'),
  'divs in divs, in paragraphs': over(200, '<div>\n\na\n\n'),
  'closing div tags without opening ones': over(600, '</div>\n'),
  'details, many': over(100, '<details><summary>a</summary>\n\nb\n\n</details>\n\n'),
  'details in details': over(100, '<details>\n\n'),
  'attributes of a tag': each(600, (index) => ` a${index}="b"`, '<div', '>a</div>'),
  'breaks in HTML': over(1000, '<br>'),
  'blank lines': over(6000, '\n'),
  'blank lines between letters': kind(6000, (n) => `a\n${'\n'.repeat(n)}b`),
  'CR LF': over(4000, '\r\n'),
  'lines that CR LF ends': over(1500, 'a\r\n'),
  'lines that CR ends': over(1500, 'a\r'),
  spaces: kind(8000, (n) => `a${' '.repeat(n)}b`),
  'spaces before a letter': kind(8000, (n) => `${' '.repeat(n)}b`),
  'spaces after a letter': kind(8000, (n) => `a${' '.repeat(n)}`),
  'spaces in code': kind(8000, (n) => `\`a${' '.repeat(n)}b\``),
  'lines of spaces': over(400, `${' '.repeat(20)}\n`),
  tabs: kind(8000, (n) => `a${'\t'.repeat(n)}b`),
  'tabs before a letter': kind(2000, (n) => `${'\t'.repeat(n)}b`),
  'tabs after list marks': over(500, '-\ta\n'),
  'one word': over(8000, 'a'),
  'one line of words': over(2500, 'word '),
  'one paragraph of lines': over(1500, 'word\n'),
  paragraphs: over(500, 'a\n\n'),
  'sentences in a paragraph': each(300, (index) => `This is sentence ${index}. `),
  'front matter with many keys': each(250, (index) => `key${index}: a\n`, '---\n', '---\n'),
  'front matter with a long list': kind(
    400,
    (n) => `---\ntags:\n${list(n, (i) => `- a${i}\n`).join('')}---\n\n# a\n`,
  ),
  'front matter with a long flow list': kind(
    400,
    (n) => `---\ntags: [${list(n, (i) => `a${i}`).join(', ')}]\n---\n`,
  ),
  'front matter nested': kind(
    2500,
    (n) => `---\n${list(Math.round(Math.sqrt(2 * n)), (i) => `${' '.repeat(i)}a:\n`).join('')}---\n`,
  ),
  'front matter nested flow lists': kind(100, (n) => `---\na: ${'['.repeat(n)}${']'.repeat(n)}\n---\n`),
  'front matter with flow lists never closed': kind(500, (n) => `---\n${'['.repeat(n)}\n---\n`),
  'front matter with aliases': kind(
    250,
    (n) => `---\na: &a b\n${list(n, (i) => `b${i}: *a\n`).join('')}---\n`,
  ),
  'front matter with anchors': each(250, (index) => `a${index}: &a${index} b\n`, '---\n', '---\n'),
  'front matter with one long string': kind(6000, (n) => `---\ntitle: ${'a '.repeat(n)}\n---\n`),
  'front matter with a key written again': each(250, () => 'a: b\n', '---\n', '---\n'),
  'front matter with comments': each(400, () => '# a\n', '---\n', '---\n'),
  'front matter with documents': kind(300, (n) => `---\na: b\n${'...\n'.repeat(n)}---\n`),
  'front matter never closed': each(800, (index) => `key${index}: a\n`, '---\n'),
  'front matter of tags and cards': kind(
    100,
    (n) =>
      `---\ntags: [${list(n, (i) => `a${i}`).join(', ')}]\n---\n\n${list(20, (i) => `a${i}::b${i}\n\n`).join('')}`,
  ),
}

const cards: Readonly<Record<string, Kind>> = {
  'cards of questions and answers': each(100, (index) => `Q: question ${index}?\nA: answer ${index}\n\n`),
  'cards with the same question': each(100, (index) => `Q: what?\nA: answer ${index}\n\n`),
  'cards with the same question and answer': over(100, 'Q: what?\nA: this\n\n'),
  'a question without answers': each(800, () => 'Q: what?\n'),
  'an answer of many lines': each(400, (index) => `line ${index}\n`, 'Q: what?\nA: this\n'),
  'cards of double colons': each(100, (index) => `front ${index} is::back ${index}\n\n`),
  'cards of double colons on lines': each(100, (index) => `front ${index} is::back ${index}\n`),
  'cards of three colons': each(100, (index) => `front ${index} is:::back ${index}\n\n`),
  'clozes in formulas': kind(100, (n) => `The ${'$x_{{{c1::2}}}$ and {{c2::b}} '.repeat(n)}`),
  'callouts whose title asks': each(20, (index) => `> [!faq] Why is boat ${index} blue?\n> a\n\n`),
  'items with cards among others': each(
    80,
    (index) => `- front ${index}::back\n- plain ${index}\n- Q: a\n  A: b\n`,
  ),
  'questions with paragraphs between them': each(60, (index) => `Q: a ${index}\nA: b\n\nc\n\nd\n\n`),
  'a question above many paragraphs': kind(200, (n) => `Q: a\nA: b\n\n${'c\n\n'.repeat(n)}`),
  'questions without answers': each(60, (index) => `Q: a ${index}\nA:\n\n---\n\n`),
  'questions in callouts': each(20, (index) => `> [!note]\n> Q: a ${index}\n> A: b\n\n`),
  'marked items': each(80, (index) => `- item ${index} #card\n  - answer ${index}\n`),
  'marked paragraphs with code below': each(60, (index) => `item ${index} #card\n\`\`\`\na\n\`\`\`\n`),
  'paragraphs next to code': each(60, (index) => `a #card b ${index}\n\`\`\`\na\n\`\`\`\n`),
  'gaps of Logseq': each(80, (index) => `The {{cloze boat ${index} \\\\ hint}} sails #card\n\n`),
  'gaps of Logseq never closed': over(400, '{{cloze a '),
  'delimited cards': each(60, (index) => `START\nBasic\nfront ${index}\nBack: back\nTags: a b\nEND\n\n`),
  'delimited cards never closed': over(60, 'START\n\nBasic\n\n'),
  'delimited cards in one line': over(80, 'STARTI [Basic] a Back: b ENDI '),
  'delimited cards in one line, never closed': over(200, 'STARTI [Basic] a Back: b '),
  'settings of the file': over(80, 'TARGET DECK: a\n\nFILE TAGS: b\n\n'),
  'headings with percent signs': each(60, (index) => `## Boat ${index}\n\na\n\n%\n\nb\n\n`),
  'percent signs below a heading': kind(80, (n) => `## Boat\n\n${'a\n\n%\n\n'.repeat(n)}`),
  'cards with comments': each(80, (index) => `front ${index}::back <!--SR:!2024-08-16,22,290-->\n\n`),
  'comments in one card': kind(400, (n) => `front::back ${'<!-- a -->'.repeat(n)}`),
  'comments never closed in one card': kind(400, (n) => `front::back ${'<!-- a '.repeat(n)}`),
  'a file that is one note': kind(
    200,
    (n) => `---\nnoteId: 1\n---\n\na\n\n---\n\n${'~~a~~ b\n\n'.repeat(n)}`,
  ),
  'cards with a question mark between': each(80, (index) => `front ${index}\n?\nback ${index}\n\n`),
  'one card of double colons, many': kind(800, (n) => `a${'::b'.repeat(n)}`),
  'gaps in one paragraph': each(100, (index) => `==gap ${index}== and `),
  'gaps in paragraphs': each(80, (index) => `The ==gap ${index}== here\n\n`),
  'numbered gaps in one paragraph': each(100, (index) => `{{c${index + 1}::gap ${index}}} and `),
  'numbered gaps, all of one number': each(200, (index) => `{{c1::gap ${index}}} and `),
  // Much larger than the longest gap, whose text isn't parsed.
  'gaps in gaps': kind(2000, (n) => '{{c1::a '.repeat(n) + '}}'.repeat(n)),
  'one gap of many words': kind(1500, (n) => `a ==${'b '.repeat(n)}c== d`),
  'cards with tags': each(80, (index) => `front ${index} is::back ${index} #tag${index}\n\n`),
  'headings with tags': each(150, (index) => `## front ${index} #tag${index}\n\nback\n\n`),
  'headings that are cards': each(100, (index) => `## front ${index} #card\n\nback ${index}\n\n`),
  'cards with ids': each(80, (index) => `<!-- id: id-${index} -->\nfront ${index} is::back ${index}\n\n`),
  'cards with the same id': each(80, (index) => `<!-- id: same -->\nfront ${index} is::back ${index}\n\n`),
  'cards excluded with no-card': over(120, 'front::back <!-- no-card -->\n\n'),
  'headings excluded with no-card': each(120, (i) => `## a ${i} <!-- no-card -->\n\nfront::back\n\n`),
  'no-card on its own between comments': over(120, '<!-- a -->\n\n<!-- no-card -->\n\nfront::back\n\n'),
  'no-card in list items': each(120, (i) => `- front ${i}::back <!-- no-card -->\n`),
  'no-card in rows': each(120, (i) => `| front ${i} | back <!-- no-card --> |\n`, '| a | b |\n|--|--|\n'),
  'no-card in HTML rows': kind(
    120,
    (n) =>
      `<table>\n${list(n, (i) => `<tr><td>a${i}</td><td>b <!-- no-card --></td></tr>\n`).join('')}</table>\n`,
  ),
  'cards with pictures': each(60, (index) => `front ${index} is::![a](b${index}.png)\n\n`),
  'cards under headings': each(60, (index) => `## Part ${index}\n\nfront::back\n\n`),
  concepts: each(100, (index) => `A **term${index}** is a set of files.\n\n`),
  'the same concept': over(100, 'A **term** is a set of files.\n\n'),
  'a concept of many sentences': each(
    200,
    (index) => `It has part ${index}. `,
    'A **term** is a set of files. ',
  ),
  'a concept that names its term often': each(
    400,
    () => 'A term is no other term. ',
    'A **term** is a set of files. ',
  ),
  'terms in a definition list': each(100, (index) => `term${index}\n: meaning ${index}\n\n`),
  'definitions of one term': each(300, () => ': meaning\n', '`ls`\n'),
  // Beyond the limit of comparisons between removed and new notes.
  shortcuts: each(
    400,
    (index) => `- \`Ctrl + ${String.fromCharCode(65 + (index % 26))}\` - moves ${index}\n`,
  ),
  'the same shortcut': over(100, '- `Ctrl + A` - moves\n'),
  'keys of one shortcut': kind(600, (n) => `- \`${'Ctrl + '.repeat(n)}A\` - moves\n`),
}

const facts: Readonly<Record<string, Kind>> = {
  'terms in a list': each(60, (index) => `- mast${index}: carries sail ${index}\n`),
  'terms in a paragraph': each(60, (index) => `mast${index}: carries sail ${index}\n`),
  'terms in paragraphs': each(60, (index) => `mast${index}: carries sail ${index}\n\n`),
  'paragraphs with the same term': over(60, 'mast: carries a sail\n\n'),
  'terms in italics': each(60, (index) => `*mast${index}* - carries sail ${index}\n\n`),
  'marks in one line': kind(400, (n) => `- mast${' - a'.repeat(n)}\n- keel - b\n`),
  'separators of spaces': kind(2000, (n) => `- mast${' '.repeat(n)}x\n- keel - b\n`),
  'table of facts': each(60, (index) => `| boat ${index} | port ${index} |\n`, '| Boat | Port |\n|--|--|\n'),
  'columns of facts': kind(
    60,
    (n) =>
      `|${list(n, (index) => ` c${index} |`).join('')}\n|${'--|'.repeat(n)}\n${list(2, (row) => `|${list(n, (index) => ` x${row} ${index} |`).join('')}\n`).join('')}`,
  ),
  'answers in details': each(
    40,
    (index) => `<details><summary>What is boat ${index}?</summary>\n\nIt sails.\n\n</details>\n\n`,
  ),
  'open details': over(40, '<details><summary>What is a boat?</summary>\n\nIt sails.\n\n'),
  'tags at the end of an answer': kind(
    400,
    (n) => `<details><summary>What is a boat?</summary>\n\nIt sails.\n${'<b>'.repeat(n)}\n</details>\n`,
  ),
  'snippets with comments': script(
    60,
    (n) => list(n, (i) => `boat.sail(${i})  -- to port ${i}`).join('\n'),
    'sql',
  ),
  'lines with marks': script(
    60,
    (n) => list(n, (i) => `boat -a${i} = sails to port ${i}`).join('\n'),
    'text',
  ),
  'groups of lines with marks': script(
    60,
    (n) => list(n, (i) => `boat -a${i} = sails to port ${i}\n`).join('\n'),
    'text',
  ),
  'root prompts': script(60, (n) => list(n, (i) => `# boat -a${i}`).join('\n')),
  'lists to learn': each(40, (index) => `Boat ${index} has two parts:\n\n- mast\n- keel\n\n`),
  'questions in bold': each(40, (index) => `**What is boat ${index}?**\n\nIt sails.\n\n`),
}

const shell: Readonly<Record<string, Kind>> = {
  'commands of one program': commands(60, (index) => `boat sail${index}`),
  'commands of one subcommand': commands(60, (index) => `boat sail --to harbour${index}`),
  'commands with another path each': commands(60, (index) => `boat group${index % 7} sail${index}`),
  'commands, one program each': commands(60, (index) => `boat${index} sail`),
  'the same command': commands(60, () => 'boat sail --fast'),
  'the same command, described the same': commands(
    60,
    () => 'boat sail',
    () => 'Sail the boat',
  ),
  'commands described the same': commands(
    60,
    (index) => `boat sail${index}`,
    () => 'Sail the boat',
  ),
  'commands without descriptions': each(60, (index) => `| \`boat sail${index}\` |\n`, '| Command |\n|--|\n'),
  'commands in words nested': oneCommand(100, (n) => `boat ${list(n, (i) => `sub${i}`).join(' ')}`),
  'a chain of paths': kind(
    120,
    (n) =>
      head +
      list(
        Math.round(Math.sqrt(2 * n)),
        (index) => `| \`boat ${list(index + 1, (i) => `s${i}`).join(' ')}\` | Sail ${index} |\n`,
      ).join(''),
  ),
  'options of one command': oneCommand(60, (n) => `boat sail ${list(n, (i) => `--option${i}`).join(' ')}`),
  'one option, over and over': oneCommand(150, (n) => `boat sail ${'-v '.repeat(n)}`),
  'letters of one option': oneCommand(300, (n) => `boat -${'abcdefghij'.repeat(n)}`),
  'options in a column': kind(
    200,
    (n) =>
      `| Command | Description | Options |\n|--|--|--|\n| \`boat sail\` | Sail | ${list(n, (i) => `\`--option${i}\``).join(', ')} |\n`,
  ),
  'options in a column, a command each': each(
    40,
    (index) => `| \`boat sail${index}\` | Sail ${index} | \`--all\`, \`--option${index}\` |\n`,
    '| Command | Description | Options |\n|--|--|--|\n',
  ),
  'options in a list': each(
    200,
    (index) => `- \`--option${index}\` - sails ${index}\n`,
    '`boat sail` - sails\n\n',
  ),
  'options in a table below a command': each(
    150,
    (index) => `| \`--option${index}\` | Sail ${index} |\n`,
    '# boat sail\n\n| Option | Description |\n|--|--|\n',
  ),
  'option tables below headings': each(
    40,
    (index) =>
      `## boat sail${index}\n\n| Option | Description |\n|--|--|\n| \`--all\` | Sail all ${index} |\n\n`,
  ),
  'the same option, described otherwise each time': each(
    150,
    (index) => `| \`--all\` | Sail ${index} |\n`,
    '# boat sail\n\n| Option | Description |\n|--|--|\n',
  ),
  'choices of one option': oneCommand(100, (n) => `boat sail --to (${list(n, (i) => `port${i}`).join('|')})`),
  'values of one option': commands(60, (index) => `boat sail --to=port${index}`),
  'placeholders in angles': oneCommand(150, (n) => `boat ${'<a> '.repeat(n)}`),
  'placeholders in angles, all different': oneCommand(
    100,
    (n) => `boat ${list(n, (i) => `<a${i}>`).join(' ')}`,
  ),
  'placeholders in capitals': oneCommand(150, (n) => `boat ${list(n, (i) => `NAME${i}`).join(' ')}`),
  'placeholders never closed': oneCommand(300, (n) => `boat ${'<a '.repeat(n)}`),
  'placeholders in double braces of a command': oneCommand(150, (n) => `boat ${'{{x}} '.repeat(n)}`),
  'double braces never closed': oneCommand(300, (n) => `boat ${'{{x '.repeat(n)}`),
  'optional parts': oneCommand(100, (n) => `boat ${'[-a|--all] '.repeat(n)}`),
  'optional parts in each other': oneCommand(150, (n) => `boat ${'[a '.repeat(n)}${']'.repeat(n)}`),
  'optional parts never closed': oneCommand(300, (n) => `boat ${'[-a '.repeat(n)}`),
  'optional parts, as a placeholder': oneCommand(100, (n) => `boat ${'[OPTIONS] '.repeat(n)}`),
  'dots after placeholders': oneCommand(150, (n) => `boat ${'NAME... '.repeat(n)}`),
  'braces to expand': oneCommand(100, (n) => `boat ${'{a,b}'.repeat(n)}`),
  'braces in braces': oneCommand(150, (n) => `boat ${'{a,'.repeat(n)}b${'}'.repeat(n)}`),
  'braces of many words': oneCommand(150, (n) => `boat {${list(n, (i) => `a${i}`).join(',')}}`),
  pipes: oneCommand(80, (n) => `a ${'\\| a '.repeat(n)}`),
  'pipes in a block': script(200, (n) => `a ${'| a '.repeat(n)}`),
  'statements of a line': script(200, (n) => 'a; '.repeat(n)),
  'commands joined by and': script(200, (n) => `a ${'&& a '.repeat(n)}`),
  'substitutions in each other': script(150, (n) => 'echo $('.repeat(n) + ')'.repeat(n)),
  'substitutions never closed': script(300, (n) => 'echo $('.repeat(n)),
  'substitutions side by side': script(200, (n) => `echo ${'$(a) '.repeat(n)}`),
  'substitutions in quotes in each other': script(100, (n) => 'echo "$('.repeat(n) + ')"'.repeat(n)),
  'old substitutions': script(300, (n) => `echo ${'`a '.repeat(n)}`),
  'arithmetic in each other': script(150, (n) => `echo ${'$(('.repeat(n)}1${'))'.repeat(n)}`),
  'parameters in each other': script(150, (n) => `echo ${'\u0024{a:-'.repeat(n)}b${'}'.repeat(n)}`),
  'subshells in each other': script(150, (n) => `${'( '.repeat(n)}a${' )'.repeat(n)}`),
  'ifs in each other': script(60, (n) => `${'if a; then '.repeat(n)}b; ${'fi; '.repeat(n)}`),
  'loops never closed': script(150, (n) => 'for a in b; do '.repeat(n)),
  'quotes in quotes of a shell': script(400, (n) => `echo '${`'"'"'`.repeat(n)}'`),
  'quotes never closed': script(400, (n) => `echo ${`"a 'b `.repeat(n)}`),
  'here-documents never closed': script(200, (n) => 'cat <<E\n'.repeat(n)),
  'here-documents of one command': script(150, (n) => `cat ${list(n, (i) => `<<E${i} `).join('')}`),
  'here-documents, closed': script(80, (n) => 'cat <<E\na\nE\n'.repeat(n)),
  'one here-document of many lines': script(800, (n) => `cat <<E\n${'a\n'.repeat(n)}E`),
  redirections: script(300, (n) => `a ${'> b '.repeat(n)}`),
  'assignments before a command': script(200, (n) => `${list(n, (i) => `A${i}=b `).join('')}c`),
  'lines that backslashes continue': script(300, (n) => `a ${'\\\n  b '.repeat(n)}`),
  'backslashes in a block': script(4000, (n) => `a ${'\\'.repeat(n)}`),
  'lines of a block': script(80, (n) => list(n, (i) => `boat sail${i}`).join('\n')),
  'lines of a block with comments above': script(60, (n) =>
    list(n, (i) => `# Sail ${i}\nboat sail${i}`).join('\n'),
  ),
  'lines of a block with trailing comments': script(60, (n) =>
    list(n, (i) => `boat sail${i}  # Sail ${i}`).join('\n'),
  ),
  'comments of a block': script(500, (n) => '# a\n'.repeat(n)),
  'a transcript': script(60, (n) => list(n, (i) => `$ boat sail${i}\nout ${i}`).join('\n'), 'console'),
  'output of a transcript': script(600, (n) => `$ boat sail\n${'out\n'.repeat(n)}`, 'console'),
  'prompts without commands': script(600, (n) => '$ \n'.repeat(n), 'console'),
  'a transcript without a language': script(200, (n) => `$ boat\n${'> a\n'.repeat(n)}`, ''),
  'blocks with labels': each(60, (index) => `**Sail ${index}**\n\n\`\`\`sh\nboat sail${index}\n\`\`\`\n\n`),
  'blocks with alternatives': over(60, '```sh\nboat sail\n```\n\nor:\n\n'),
  'a page of tldr': each(
    60,
    (index) => `- Sail ${index}:\n\n\`boat sail${index} {{name}}\`\n\n`,
    '# boat\n\n> Sail.\n\n',
  ),
  'bullets with commands': each(80, (index) => `- \`boat sail${index}\` - sails boat ${index}\n`),
  'headings that are commands': each(60, (index) => `## \`boat sail${index}\`\n\nSails boat ${index}.\n\n`),
  'abbreviations above code': kind(
    600,
    (n) => `${'Raise sails, masts etc. Then '.repeat(n)}run:\n\n    boat sail --all\n`,
  ),
  'the letters of a command in its description': kind(
    1000,
    (n) => `| Command | Description |\n|--|--|\n| \`w\` | ${'show '.repeat(n)} |\n`,
  ),
  'code in a paragraph': each(300, (index) => `\`boat sail${index}\` and `),
  'prose with code': each(150, (index) => `Then you use \`boat sail${index}\` to sail.\n\n`),
  'page numbers': each(
    60,
    (index) => `| \`boat sail${index}\` | Sail | ${index} |\n`,
    '| Command | Description | Page |\n|--|--|--|\n',
  ),
  'page numbers that fall': each(
    60,
    (i) => `| \`boat sail${i}\` | Sail | ${9999 - i} |\n`,
    '| Command | Description | Page |\n|--|--|--|\n',
  ),
  'page numbers in text': each(600, (index) => `(p. ${index}) `),
  chapters: each(50, (i) => `## Chapter ${i} - Boats ${i}\n\n${head}| \`boat sail${i}\` | Sail ${i} |\n\n`),
  'sections, each its program': each(
    50,
    (i) => `## boat${i}\n\n${head}| \`boat${i} sail\` | Sail ${i} |\n\n`,
  ),
  'sections of one name': each(50, (i) => `## Boats\n\n${head}| \`boat sail${i}\` | Sail ${i} |\n\n`),
  'empty descriptions': commands(
    80,
    (index) => `boat sail${index}`,
    () => '',
  ),
  'a description of many words': kind(1500, (n) => `${head}| \`boat sail\` | ${'sail '.repeat(n)} |\n`),
  'dashes that a word processor made': commands(60, (index) => `boat sail –-to port${index}`),
  'one command of many wrong dashes': oneCommand(80, (n) => `boat sail ${'–-to '.repeat(n)}`),
  'curly quotes in commands': commands(60, (index) => `boat sail “port${index}”`),
  'quotes never closed in commands': commands(60, (index) => `boat sail "port${index}`),
  'dead links': each(150, (index) => `[a](b${index}.md) and\n\n`),
  'links to headings': each(100, (index) => `## a ${index}\n\n[b](#a-${index})\n\n`),
  'rules switched off': each(
    60,
    (i) => `<!-- ddd-build-disable-next-line duplicate-command -->\n\n- \`boat sail\` - sails ${i}\n\n`,
  ),
  'rules switched off and on': each(
    60,
    (i) =>
      `<!-- ddd-build-disable -->\n\n\`boat sail\` - sails ${i}\n\n<!-- ddd-build-enable -->\n\n\`boat\`\n\n`,
  ),
  'rows of too few cells': each(
    80,
    (index) => `| \`boat sail${index}\` |\n`,
    '| Command | Description | Page |\n|--|--|--|\n',
  ),
  'tables of docker': commands(60, (index) => `docker run -it --name web${index} alpine sh`),
  'unknown subcommands': {
    n: 1000,
    make: (n) => ({
      files: [head + list(n, (i) => `| \`boat seil${i}\` | Sail ${i} |\n`).join('')],
      knowledge: [head + list(n, (i) => `| \`boat sail${i}\` | Sail ${i} |\n`).join('')],
    }),
  },
  'unknown options': {
    n: 1000,
    make: (n) => ({
      files: [head + list(n, (i) => `| \`boat sail --optoin${i}\` | Sail ${i} |\n`).join('')],
      knowledge: [
        `# boat sail\n\n| Option | Description |\n|--|--|\n${list(n, (i) => `| \`--option${i}\` | Sail ${i} |\n`).join('')}`,
      ],
    }),
  },
}

const characters: Readonly<Record<string, Kind>> = {
  emoji: over(3000, '😀'),
  'emoji joined to one': over(1500, '👩‍'),
  flags: over(1500, '🇩🇪'),
  CJK: over(4000, '漢'),
  'CJK words': over(2000, '漢字 '),
  'combining marks': kind(4000, (n) => `a${'\u0301'.repeat(n)}`),
  'combining marks on letters': over(3000, 'e\u0301'),
  'bidi controls': over(3000, 'a\u202e'),
  'bidi controls in a command': oneCommand(300, (n) => `boat ${'a\u202e'.repeat(n)}`),
  NUL: over(4000, '\0'),
  'NUL in a command': oneCommand(300, (n) => `boat ${'a\0'.repeat(n)}`),
  'lone surrogates': over(3000, 'a\ud800'),
  'zero-width spaces': over(3000, 'a\u200b'),
  'no-break spaces': over(3000, 'a\u00a0'),
  'byte order marks': over(3000, '\ufeff'),
  'line separators': over(3000, 'a\u2028'),
  'right-to-left letters': over(3000, 'א '),
  'private characters': over(3000, 'a\ue100'),
  'control characters': over(3000, 'a\u0007'),
  'lines of CJK commands': commands(
    60,
    (index) => `boat 船${index}`,
    (index) => `漢字 ${index}`,
  ),
}

const notebooks: Readonly<Record<string, Kind>> = {
  'files with one command each': {
    n: 25,
    make: (n) => ({ files: list(n, (i) => `# Boats ${i}\n\n- \`boat sail${i}\` - sails boat ${i}\n`) }),
  },
  'files with the same command': {
    n: 25,
    make: (n) => ({ files: list(n, () => '# Boats\n\n- `boat sail` - sails a boat\n') }),
  },
  'files with a program each': {
    n: 25,
    make: (n) => ({ files: list(n, (i) => `# boat${i}\n\n- \`boat${i} sail\` - sails boat ${i}\n`) }),
  },
  'files with the same cards': { n: 25, make: (n) => ({ files: list(n, () => 'front::back\n') }) },
  'files with cards': { n: 25, make: (n) => ({ files: list(n, (i) => `front ${i} is::back ${i}\n`) }) },
  'empty files': { n: 100, make: (n) => ({ files: list(n, () => '') }) },
  'files with front matter': {
    n: 25,
    make: (n) => ({
      files: list(n, (i) => `---\ntags: [a${i}]\ndeck: Boats::B${i}\n---\n\nfront ${i} is::back\n`),
    }),
  },
  'files that link to each other': {
    n: 40,
    make: (n) => ({ files: list(n, (i) => `# a ${i}\n\n[b](${(i + 1) % n}.md#a-${(i + 1) % n})\n`) }),
  },
  'files with concepts': {
    n: 25,
    make: (n) => ({ files: list(n, (i) => `A **term${i}** is a set of files.\n`) }),
  },
  'files with pictures': { n: 40, make: (n) => ({ files: list(n, (i) => `![a](b${i}.png)\n`) }) },
  'files of knowledge': {
    n: 40,
    make: (n) => ({
      files: ['- `boat sail1` - sails\n'],
      knowledge: list(n, (i) => `# boat\n\n- \`boat sail${i}\` - sails boat ${i}\n`),
    }),
  },
}

export const kinds: Readonly<Record<string, Kind>> = {
  ...inline,
  ...maths,
  ...blocks,
  ...cards,
  ...facts,
  ...shell,
  ...characters,
  ...notebooks,
}

/** Kinds that grow faster because of a dependency, and what limits them. */
export const quadratic: Readonly<Record<string, string>> = {
  'here-documents of one command':
    'unbash scans all open here-documents; commands are limited to 8,000 characters',
}
