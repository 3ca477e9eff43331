import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkMath from 'remark-math'
import remarkWikiLink from 'remark-wiki-link'
import type { Pluggable } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parseNotes } from '../../src/parse/index.js'
import type { Notes } from '../../src/tree/index.js'

/** Returns the types of all nodes in a tree. */
function typesIn(notes: Notes): Set<string> {
  const types = new Set<string>()
  visit(notes, ({ type }) => {
    types.add(type)
  })
  return types
}

const text = `# Rates

A **derivative** is $f'(x)$, as in [[Limits|limits]].

$$
\\int_0^1 x
$$

:::warning
Mind the :abbr[dx].
:::

- \`git log --all\` - show all
`

describe('remark plugins', () => {
  it.each<[string, Pluggable, string[]]>([
    ['remark-directive', remarkDirective, ['containerDirective', 'textDirective']],
    ['remark-wiki-link', [remarkWikiLink, { aliasDivider: '|' }], ['wikiLink']],
  ])('add nodes to the prose: %s', (_, plugin, types) => {
    const plain = parseNotes(text)
    const extended = parseNotes(text, { remarkPlugins: [plugin] })
    for (const type of types) {
      expect(typesIn(plain)).not.toContain(type)
      expect(typesIn(extended)).toContain(type)
    }
    expect(extended.children.filter(({ type }) => type === 'command')).toEqual(
      plain.children.filter(({ type }) => type === 'command'),
    )
  })

  it('are not needed for formulas: remark-math changes nothing', () => {
    const plain = parseNotes(text)
    expect([...typesIn(plain)]).toEqual(expect.arrayContaining(['math', 'inlineMath']))
    expect(parseNotes(text, { remarkPlugins: [remarkMath] }).children).toEqual(plain.children)
  })

  it('may change the tree', () => {
    const shout = () => (root: Root) => {
      visit(root, 'text', (node) => {
        node.value = node.value.toUpperCase()
      })
    }
    expect(parseNotes('# Boats\n', { remarkPlugins: [shout] }).title).toBe('BOATS')
  })

  it.each<[string, Pluggable, string]>([
    [
      'fails',
      () => () => {
        throw new Error('no sails')
      },
      'no sails',
    ],
    ['is asynchronous', () => async () => {}, '`runSync` finished async'],
    [
      'returns another tree',
      () => () => ({ type: 'list', children: [] }) as never,
      'a node of the type list',
    ],
  ])('are reported with the file if one %s, which is then skipped', (_, plugin, reason) => {
    const file = new VFile({ path: 'a.md', value: '# Boats\n' })
    expect(parseNotes(file, { remarkPlugins: [plugin] }).children).toEqual([])
    expect(file.messages).toMatchObject([{ ruleId: 'unreadable-file', fatal: true, line: 1 }])
    expect(file.messages[0]?.reason).toContain('This file was not read: a remark plugin failed')
    expect(file.messages[0]?.reason).toContain(reason)
  })

  it('that do nothing change nothing', () => {
    const parts = fc.constantFrom(
      '# a\n',
      '- `ls -l` - lists\n',
      '| a | b |\n|--|--|\n',
      '~x~',
      '[^1]',
      '---\na: 1\n---\n',
      '#tag ',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(parts), (texts) => {
        const markdown = texts.join('')
        expect(parseNotes(markdown, { remarkPlugins: [() => {}] })).toEqual(parseNotes(markdown))
      }),
    )
  })
})
