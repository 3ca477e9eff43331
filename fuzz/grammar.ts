/** Generates notes from nested, well-formed constructs, while `mutate` breaks notes that people wrote. */
import type { Random } from './random.js'

type Generate = (random: Random, depth: number) => string

const words = [
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
const word: Generate = (random) => random.of(words) ?? ''
const wrapped =
  (open: string, close = open): Generate =>
  (random, depth) =>
    `${open}${span(random, depth + 1)}${close}`
const choose =
  (...generators: readonly Generate[]): Generate =>
  (random, depth) =>
    random.of(generators)?.(random, depth) ?? ''

const spans = choose(
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

const span: Generate = (random, depth) =>
  depth > 5
    ? word(random, depth)
    : Array.from({ length: 1 + random.below(3) }, () => spans(random, depth)).join(
        random.below(4) === 0 ? '' : ' ',
      )

const lines = (random: Random, make: () => string, maxLines = 4): string =>
  Array.from({ length: 1 + random.below(maxLines) }, make).join('\n')

const indented = (prefix: string, text: string): string => text.replace(/^/gm, prefix)

const pipeTable: Generate = (random, depth) => {
  const columns = 1 + random.below(4)
  const row = () => `| ${Array.from({ length: columns }, () => span(random, depth + 2)).join(' | ')} |`
  return [row(), `|${' :-- |'.repeat(columns)}`, lines(random, row)].join('\n')
}

const htmlTable: Generate = (random, depth) => {
  const cell = (tag: string) => () =>
    `<${tag}${random.below(5) === 0 ? ` ${random.of(['rowspan', 'colspan'])}=${random.below(4)}` : ''}>${random.below(5) === 0 ? blocks(random, depth + 2) : span(random, depth + 2)}${random.below(8) === 0 ? '' : `</${tag}>`}`
  const row = (tag: string) => () => `<tr>${lines(random, cell(tag), 3)}</tr>`
  return `<table>\n${row('th')()}\n${lines(random, row('td'))}\n${random.below(10) === 0 ? '' : '</table>'}`
}

const block = choose(
  (random, depth) => lines(random, () => span(random, depth)),
  (random, depth) => `${'#'.repeat(1 + random.below(6))} ${span(random, depth)}`,
  (random, depth) => `${span(random, depth)}\n${random.of(['---', '==='])}`,
  (random, depth) => lines(random, () => `${random.of(['-', '1.', '*', '- [ ]'])} ${span(random, depth)}`),
  (random, depth) => `- ${indented('  ', blocks(random, depth + 1)).trimStart()}`,
  (random, depth) => indented('> ', blocks(random, depth + 1)),
  (random, depth) =>
    indented(
      '> ',
      `[!${random.of(['NOTE', 'tip', 'warning'])}]${random.below(2) === 0 ? '-' : ''}\n${blocks(random, depth + 1)}`,
    ),
  (random, depth) =>
    `\`\`\`${random.of(['', 'sh', 'sql', 'mermaid'])}\n${lines(random, () => span(random, depth))}\n\`\`\``,
  (random, depth) => `$$\n${lines(random, () => span(random, depth))}\n$$`,
  (random, depth) =>
    indented(
      '    ',
      lines(random, () => span(random, depth)),
    ),
  (random, depth) => `Q: ${span(random, depth)}\nA: ${span(random, depth)}`,
  (random, depth) => `${span(random, depth)} ${random.of(['::', ':::', '??'])} ${span(random, depth)}`,
  (random, depth) => `${span(random, depth)}\n: ${span(random, depth)}`,
  (random, depth) => `[^1]: ${indented('    ', blocks(random, depth + 1)).trimStart()}`,
  (random, depth) =>
    `<details><summary>${span(random, depth)}</summary>\n\n${blocks(random, depth + 1)}\n\n</details>`,
  (random, depth) => `\`${span(random, 4)}\` - ${span(random, depth)}`,
  (random) => `[${word(random, 0)}]: a.md "${word(random, 0)}"`,
  () => '***',
  () => '<!-- id: a -->',
  pipeTable,
  htmlTable,
)

const blocks: Generate = (random, depth) =>
  depth > 4
    ? span(random, depth)
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
