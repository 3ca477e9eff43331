/** Generates notes from nested constructs, most of them well formed. `mutate` breaks notes written by people instead. */
import type { Random } from './random.js'

type Generate = (random: Random, depth: number) => string

const leaves = [
  'alpha',
  'beta',
  'git',
  'ls -l',
  'x',
  'été',
  '日本',
  'שלום',
  '1',
  'a_b',
  '🐳',
  'p. 4',
  'NAME',
  '--all',
]
const word: Generate = (random) => random.of(leaves) ?? ''
const wrapped =
  (open: string, close = open): Generate =>
  (random, depth) =>
    `${open}${spans(random, depth + 1)}${close}`
const choose =
  (...generators: readonly Generate[]): Generate =>
  (random, depth) =>
    random.of(generators)?.(random, depth) ?? ''

const span = choose(
  word,
  word,
  wrapped('**'),
  wrapped('*'),
  wrapped('_'),
  wrapped('~~'),
  wrapped('=='),
  wrapped('`'),
  wrapped('$'),
  wrapped('[', '](b.md)'),
  wrapped('![', '](c.png)'),
  wrapped('<kbd>', '</kbd>'),
  wrapped('<b>', '</b>'),
  wrapped('{{c1::', '}}'),
  wrapped('<', '>'),
  wrapped('{{', '}}'),
  wrapped('[-a|--', ']'),
  () => '[^1]',
  () => 'https://a.b/c?d=e',
  () => '#tag',
  () => '<br>',
  () => '\\$',
  () => '<!-- no-card -->',
)

const spans: Generate = (random, depth) =>
  depth > 5
    ? word(random, depth)
    : Array.from({ length: 1 + random.below(3) }, () => span(random, depth)).join(
        random.below(4) === 0 ? '' : ' ',
      )

const lines = (random: Random, make: () => string, maxLines = 4): string =>
  Array.from({ length: 1 + random.below(maxLines) }, make).join('\n')

const prefixLines = (prefix: string, text: string): string => text.replace(/^/gm, prefix)

const pipeTable: Generate = (random, depth) => {
  const columns = 1 + random.below(4)
  const row = () => `| ${Array.from({ length: columns }, () => spans(random, depth + 2)).join(' | ')} |`
  return [row(), `|${' :-- |'.repeat(columns)}`, lines(random, row)].join('\n')
}

const htmlTable: Generate = (random, depth) => {
  const oneIn = (count: number, text: string) => (random.below(count) === 0 ? text : '')
  const cell = (tag: string) => () => {
    const attribute = oneIn(5, ` ${random.of(['rowspan', 'colspan'])}=${random.below(4)}`)
    const content = random.below(5) === 0 ? blocks(random, depth + 2) : spans(random, depth + 2)
    return `<${tag}${attribute}>${content}${random.below(8) === 0 ? '' : `</${tag}>`}`
  }
  const row = (tag: string) => () => `<tr>${lines(random, cell(tag), 3)}</tr>`
  const endTag = random.below(10) === 0 ? '' : '</table>'
  return `<table>\n${row('th')()}\n${lines(random, row('td'))}\n${endTag}`
}

const block = choose(
  (random, depth) => lines(random, () => spans(random, depth)),
  (random, depth) => `${'#'.repeat(1 + random.below(6))} ${spans(random, depth)}`,
  (random, depth) => `${spans(random, depth)}\n${random.of(['---', '==='])}`,
  (random, depth) => lines(random, () => `${random.of(['-', '1.', '*', '- [ ]'])} ${spans(random, depth)}`),
  (random, depth) => `- ${prefixLines('  ', blocks(random, depth + 1)).trimStart()}`,
  (random, depth) => prefixLines('> ', blocks(random, depth + 1)),
  (random, depth) =>
    prefixLines(
      '> ',
      `[!${random.of(['NOTE', 'tip', 'warning'])}]${random.below(2) === 0 ? '-' : ''}\n${blocks(random, depth + 1)}`,
    ),
  (random, depth) =>
    `\`\`\`${random.of(['', 'sh', 'sql', 'mermaid'])}\n${lines(random, () => spans(random, depth))}\n\`\`\``,
  (random, depth) => `$$\n${lines(random, () => spans(random, depth))}\n$$`,
  (random, depth) =>
    prefixLines(
      '    ',
      lines(random, () => spans(random, depth)),
    ),
  (random, depth) => `Q: ${spans(random, depth)}\nA: ${spans(random, depth)}`,
  (random, depth) => `${spans(random, depth)} ${random.of(['::', ':::', '??'])} ${spans(random, depth)}`,
  (random, depth) => `${spans(random, depth)}\n: ${spans(random, depth)}`,
  (random, depth) => `[^1]: ${prefixLines('    ', blocks(random, depth + 1)).trimStart()}`,
  (random, depth) =>
    `<details><summary>${spans(random, depth)}</summary>\n\n${blocks(random, depth + 1)}\n\n</details>`,
  (random, depth) => `\`${spans(random, 4)}\` - ${spans(random, depth)}`,
  (random) => `[${word(random, 0)}]: a.md "${word(random, 0)}"`,
  () => '***',
  () => '<!-- id: a -->',
  pipeTable,
  htmlTable,
)

const blocks: Generate = (random, depth) =>
  depth > 4
    ? spans(random, depth)
    : Array.from({ length: 1 + random.below(3) }, () => block(random, depth)).join(
        random.below(6) === 0 ? '\n' : '\n\n',
      )

const frontmatter: Generate = (random) =>
  `---\n${lines(random, () => `${random.of(['title', 'deck', 'tags', 'lang', 'a'])}: ${random.of(['x', '[a, b]', '{ b: c }', '"y"', '2020-01-01', '- z', '|'])}`)}\n---\n\n`

/** Generates notes with headings, tables, callouts, math and cards, some of them nested. */
export function generate(random: Random): string {
  const start = random.below(3) === 0 ? frontmatter(random, 0) : ''
  const text = start + Array.from({ length: 1 + random.below(5) }, () => blocks(random, 0)).join('\n\n')
  return random.below(10) === 0 ? text.replaceAll('\n', '\r\n') : text
}
