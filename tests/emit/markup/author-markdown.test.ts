import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseAuthorMarkdown } from '../../../src/emit/markup/author-markdown.js'

/** Returns the bold texts of a card. */
function boldIn(markdown: string): string[] {
  const texts: string[] = []
  visit(parseAuthorMarkdown(markdown), 'strong', (node) => {
    texts.push(textOf(node))
  })
  return texts
}

describe('highlights on a card', () => {
  it.each([
    ['in a sentence', 'The ==rope== holds.', ['rope']],
    ['several, in a list', '- ==one==\n- a ==b c== d\n', ['one', 'b c']],
    ['next to Chinese', '这是==重要==的', ['重要']],
  ])('are bold: %s', (_, markdown, expected) => {
    expect(boldIn(markdown)).toEqual(expected)
  })

  it.each([
    ['code', '`a ==b== c`'],
    ['a code block', '~~~c\nif (a ==b && c== d) return;\n~~~'],
    ['a formula', '$a ==b== c$'],
    ['comparisons', 'a==b and c == d'],
  ])('are not read in %s', (_, markdown) => {
    expect(boldIn(markdown)).toEqual([])
    expect(textOf(parseAuthorMarkdown(markdown))).toContain('==')
  })
})
