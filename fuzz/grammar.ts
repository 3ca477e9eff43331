/** Notes made of whole constructs in each other, where `mutate` makes broken ones of what people wrote. */
import type { Random } from './random.js'

type Make = (random: Random, depth: number) => string

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
const word: Make = (random) => random.of(words) ?? ''
const wrapped =
  (open: string, close = open): Make =>
  (random, depth) =>
    `${open}${span(random, depth + 1)}${close}`
const choose =
  (...makes: readonly Make[]): Make =>
  (random, depth) =>
    random.of(makes)?.(random, depth) ?? ''

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

const span: Make = (random, depth) =>
  depth > 5
    ? word(random, depth)
    : Array.from({ length: 1 + random.below(3) }, () => spans(random, depth)).join(
        random.below(4) === 0 ? '' : ' ',
      )

const lines = (random: Random, make: () => string, most = 4): string =>
  Array.from({ length: 1 + random.below(most) }, make).join('\n')

const indented = (prefix: string, text: string): string => text.replace(/^/gm, prefix)

const pipeTable: Make = (random, depth) => {
  const columns = 1 + random.below(4)
  const row = () => `| ${Array.from({ length: columns }, () => span(random, depth + 2)).join(' | ')} |`
  return [row(), `|${' :-- |'.repeat(columns)}`, lines(random, row)].join('\n')
}

const htmlTable: Make = (random, depth) => {
  const cell = (tag: string) => () =>
    `<${tag}${random.below(5) === 0 ? ` ${random.of(['rowspan', 'colspan'])}=${random.below(4)}` : ''}>${random.below(5) === 0 ? blocks(random, depth + 2) : span(random, depth + 2)}${random.below(8) === 0 ? '' : `</${tag}>`}`
  const row = (tag: string) => () => `<tr>${lines(random, cell(tag), 3)}</tr>`
  return `<table>\n${row('th')()}\n${lines(random, row('td'))}\n${random.below(10) === 0 ? '' : '</table>'}`
}

const makers = choose(
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

const blocks: Make = (random, depth) =>
  depth > 4
    ? span(random, depth)
    : Array.from({ length: 1 + random.below(3) }, () => makers(random, depth)).join(
        random.below(6) === 0 ? '\n' : '\n\n',
      )

const frontMatter: Make = (random) =>
  `---\n${lines(random, () => `${random.of(['title', 'deck', 'tags', 'lang', 'a'])}: ${random.of(['x', '[a, b]', '{ b: c }', '"y"', '2020-01-01', '- z', '|'])}`)}\n---\n\n`

/** A text of headings, tables, callouts, maths and cards, some of them in each other. */
export function generate(random: Random): string {
  const start = random.below(3) === 0 ? frontMatter(random, 0) : ''
  const text = start + Array.from({ length: 1 + random.below(5) }, () => blocks(random, 0)).join('\n\n')
  return random.below(10) === 0 ? text.replaceAll('\n', '\r\n') : text
}
