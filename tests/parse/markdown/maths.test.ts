import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { findFormulas, remarkMaths } from '../../../src/parse/index.js'
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.js'
import { textOf } from '../../../src/tree/index.js'

/** Returns the formulas of a text; those in a block of their own have two dollar signs. */
function formulasIn(text: string): string[] {
  const formulas: string[] = []
  visit(parseMarkdown(text), (node: Nodes) => {
    if (node.type === 'inlineMath' || node.type === 'math') formulas.push(textOf(node))
  })
  return formulas
}

describe('a formula', () => {
  it.each([
    ['The area is $\\pi r^2$.', ['$\\pi r^2$']],
    ['$x_1 * y_1$ and $x_2 * y_2$', ['$x_1 * y_1$', '$x_2 * y_2$']],
    ['**Euler**: $e^{i\\pi} = -1$, ($z$); $y$', ['$e^{i\\pi} = -1$', '$z$', '$y$']],
    ['$\\$5$ are dollars', ['$\\$5$']],
    ['a slope $f\n(x)$', ['$f\n(x)$']],
    ['vor $$x$$ nach', ['$x$']],
    ['値は$x$です', ['$x$']],
    ['\\(E[X^2]\\) and \\[ a = b \\]', ['$E[X^2]$', '$ a = b $']],
    ['$$\n\\int_0^1 x\n=\n1\n$$\nwords', ['$$\\int_0^1 x\n=\n1$$']],
    ['$$ a = b $$', ['$$ a = b $$']],
    ['> $$\n> a\n> $$\n> words', ['$$a$$']],
    ['- $$\n  a_1*b*c\n  $$\n- x', ['$$a_1*b*c$$']],
    ['| Sign | Words |\n|--|--|\n| $m$ | mass |', ['$m$']],
  ])('is in %j', (text, formulas) => {
    expect(formulasIn(text)).toEqual(formulas)
  })

  it.each([
    'It costs $5 and $10.',
    'From $5 to 10$ a day',
    '$HOME/$USER and $HOME:$PATH',
    'US$5 and A$6',
    'x$y$z',
    'run $ ls and $ pwd',
    '$ls $',
    '`$x$`',
    '```\n$x$\n```',
    '\\$x$',
    '$$$x$$$',
    '\\(not\\) and \\[link\\](url)',
    '$$\nno end\n\nwords',
    '$a\n\nb$',
    '$ apt update\n$ apt upgrade',
  ])('is not in %j', (text) => {
    expect(formulasIn(text)).toEqual([])
  })

  it('is found in text, where nothing else is Markdown', () => {
    const text = '# a * b * $x_1$, `c $y$` and $5 to 10$\n\n- $$\nz\n$$\n\n$$\nz\n$$'
    expect(
      findFormulas(text).map(({ from, to, tex, isBlock }) => [text.slice(from, to), tex, isBlock]),
    ).toEqual([
      ['$x_1$', 'x_1', false],
      ['$y$', 'y', false],
      ['$$\nz\n$$', '\nz\n', true],
      ['$$\nz\n$$', 'z', true],
    ])
  })

  it('is read alike whether or not the text may contain other constructs', () => {
    const all = unified().use(remarkParse).use(remarkGfm).use(remarkMaths).freeze()
    const piece = fc.constantFrom(
      '$',
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '\\',
      'a',
      '1',
      ' ',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '*',
      '_',
      '^',
      '`',
    )
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
    const treeOf = (root: Root) => JSON.stringify(root)
    fc.assert(
      fc.property(text, (source) => {
        expect(treeOf(parseMarkdown(source))).toBe(treeOf(all.parse(source)))
      }),
      { numRuns: 3000 },
    )
  })
})
