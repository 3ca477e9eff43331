import fc from 'fast-check'
import type { RootContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { exceedsNestingLimit, parseHtml } from '../../src/html/index.js'

const times = (text: string, count: number) => text.repeat(count)

function depthOf(nodes: readonly RootContent[]): number {
  let depth = 0
  for (let level = nodes; level.length > 0; depth += 1)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  return depth
}

describe('HTML that is nested too deeply', () => {
  it.each([
    ['elements', times('<div>', 201)],
    ['elements that look closed', times('<div/>', 201)],
    ['elements after text that looks like end tags', times('<div><script></div></script>', 201)],
    [
      'formatting elements that parsers reopen',
      Array.from({ length: 31 }, (_, index) => `<b id=${index}>`).join(''),
    ],
    ['elements with end tags of other elements', times('<div></span>', 201)],
  ])('is rejected: %s', (_, html) => {
    expect(exceedsNestingLimit(html)).toBe(true)
    expect(parseHtml(html)).toBeUndefined()
  })

  it('is rejected if the tree is deeper than the tags', () => {
    expect(parseHtml(times('<table><tr><td>', 100))).toBeUndefined()
  })

  it.each([
    ['200 nested elements', times('<div>', 200) + times('</div>', 200)],
    ['adjacent elements', times('<div></div>', 1000)],
    ['paragraphs without end tags', times('<p>a', 1000)],
    ['rows and cells without end tags', `<table>${times('<tr><td>a<td>b', 1000)}</table>`],
    ['items without end tags', `<ul>${times('<li>a', 1000)}</ul>`],
    ['void elements', times('<br><img>', 1000)],
    ['SVG shapes', `<svg>${times('<path/>', 1000)}</svg>`],
    [
      'tags in a comment or in text',
      `<!--${times('<div>', 500)}--><textarea>${times('<div>', 500)}</textarea>`,
    ],
  ])('is parsed otherwise: %s', (_, html) => {
    expect(exceedsNestingLimit(html)).toBe(false)
    expect(parseHtml(html)).toBeDefined()
  })
})

describe('any HTML', () => {
  it('gives a tree with at most 200 levels, or `undefined`', () => {
    const tag = fc.constantFrom(
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<p>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<svg>',
      '<a/>',
      '<li>',
      '<ul>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      'x',
      '"',
      '<i a="',
    )
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 400 }), fc.nat(50), (tags, repeats) => {
        const root = parseHtml(
          times(tags.join(''), Math.min(repeats, 1 + Math.floor(4000 / (tags.length + 1)))),
        )
        expect(root === undefined || depthOf(root.children) <= 201).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
