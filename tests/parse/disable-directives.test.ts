import { fromMarkdown } from 'mdast-util-from-markdown'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createCodeMatcher, readDisableDirectives } from '../../src/parse/disable-directives.js'

const directives = (text: string) => readDisableDirectives(fromMarkdown(text), new VFile(text))

/** What each comment disables: `2-4 one,two`; all rules are `*`, and the end of the file is `end`. */
const disabled = (text: string) =>
  directives(text).map(
    ({ rules, from, to }) =>
      `${from}-${to === Number.MAX_SAFE_INTEGER ? 'end' : to} ${rules.length === 0 ? '*' : rules.join(',')}`,
  )

describe('ddd-build-disable-line', () => {
  it('disables rules for its own line', () => {
    expect(disabled('One.\n\nTwo. <!-- ddd-build-disable-line missing-page -->\n\nThree.\n')).toEqual([
      '3-3 missing-page',
    ])
  })

  it('disables rules for the line where it starts, if the comment has several', () => {
    expect(disabled('One. <!-- ddd-build-disable-line\nmissing-page -->\n\nTwo.\n')).toEqual([
      '1-1 missing-page',
    ])
  })
})

describe('ddd-build-disable-next-line', () => {
  const next = '<!-- ddd-build-disable-next-line -->'

  it.each([
    ['disables rules for the line below', `${next}\nOne.\n\nTwo.\n`, '2-2 *'],
    ['skips blank lines', `Zero.\n\n${next}\n\n \t\nOne.\n\nTwo.\n`, '6-6 *'],
    ['skips blank lines that end with CR LF', `${next}\r\n\r\n\r\nOne.\r\n`, '4-4 *'],
    ['skips blank lines that end with CR', `${next}\r\r\rOne.\r`, '4-4 *'],
    ['reaches the last line', `${next}\n\nOne.`, '3-3 *'],
    ['means its own line if no text follows', `One.\n\n${next}\n\n\n`, '3-3 *'],
    ['means its own line at the end of the file', `One.\n\n${next}`, '3-3 *'],
    [
      'counts from the end of a comment with several lines',
      '<!-- ddd-build-disable-next-line\na -->\nOne.\n',
      '3-3 a',
    ],
  ])('%s', (_, text, expected) => {
    expect(disabled(text)).toEqual([expected])
  })
})

describe('ddd-build-disable', () => {
  it('disables rules until the end of the file', () => {
    expect(disabled('One.\n\n<!-- ddd-build-disable -->\n\nTwo.\n')).toEqual(['3-end *'])
  })

  it('starts at the line where the comment ends', () => {
    expect(disabled('<!-- ddd-build-disable\na\n-->\n\nTwo.\n')).toEqual(['3-end a'])
  })

  it('disables each rule on its own, so that each can be enabled again', () => {
    expect(disabled('<!-- ddd-build-disable a, b -->\n\n<!-- ddd-build-enable b -->\n')).toEqual([
      '1-end a',
      '1-3 b',
    ])
  })

  it('can be repeated: all are closed together', () => {
    const text =
      '<!-- ddd-build-disable a -->\n\n<!-- ddd-build-disable a -->\n\n<!-- ddd-build-enable a -->\n'
    expect(disabled(text)).toEqual(['1-5 a', '3-5 a'])
  })

  it('can start again after it was enabled', () => {
    const text =
      '<!-- ddd-build-disable a -->\n\n<!-- ddd-build-enable a -->\n\n<!-- ddd-build-disable a -->\n\nx\n\n<!-- ddd-build-enable -->\n'
    expect(disabled(text)).toEqual(['1-3 a', '5-9 a'])
  })
})

describe('ddd-build-enable', () => {
  const disable = '<!-- ddd-build-disable a -->\n<!-- ddd-build-disable -->\n\nOne.\n\n'

  it('without rules ends everything', () => {
    expect(disabled(`${disable}<!-- ddd-build-enable -->\n`)).toEqual(['1-6 a', '2-6 *'])
  })

  it('with a rule ends that rule and what disables all rules', () => {
    expect(disabled(`${disable}<!-- ddd-build-enable a -->\n`)).toEqual(['1-6 a', '2-6 *'])
  })

  it('with another rule ends only what disables all rules', () => {
    expect(disabled(`${disable}<!-- ddd-build-enable b -->\n`)).toEqual(['1-end a', '2-6 *'])
  })

  it('ends at the line where the comment ends', () => {
    expect(disabled('<!-- ddd-build-disable -->\n\n<!-- ddd-build-enable\n-->\n')).toEqual(['1-4 *'])
  })

  it('does not end comments about one line', () => {
    expect(disabled('<!-- ddd-build-disable-next-line a -->\nOne.\n\n<!-- ddd-build-enable a -->\n')).toEqual(
      ['2-2 a'],
    )
  })

  it('changes nothing if nothing is disabled', () => {
    expect(disabled('<!-- ddd-build-enable -->\n\n<!-- ddd-build-enable a -->\n')).toEqual([])
  })
})

describe('the rules in a comment', () => {
  it.each([
    ['are separated by commas', 'a, b,c', ['a', 'b', 'c']],
    ['are separated by spaces', 'a b  c', ['a', 'b', 'c']],
    ['end before a reason', 'a -- the book, it has it so', ['a']],
    ['may be missing before a reason', '-- the book has it so', []],
    ['may be followed by an empty reason', 'a --', ['a']],
    ['may contain dashes', 'option--order b', ['option--order', 'b']],
    ['end before a reason with more dashes, as in ESLint', 'a ---- b', ['a']],
  ])('%s', (_, rules, expected) => {
    expect(
      directives(`<!-- ddd-build-disable-next-line ${rules} -->\nOne.\n`).map((one) => one.rules),
    ).toEqual([expected])
  })
})

describe('a comment that disables rules', () => {
  it.each([
    ['without spaces', '<!--ddd-build-disable-->'],
    ['with several spaces', '<!-- \t  ddd-build-disable   -->'],
    ['in HTML', '<p>x</p><!-- ddd-build-disable -->'],
    ['after code', '`x` <!-- ddd-build-disable -->'],
    ['directly after code', '`x`<!-- ddd-build-disable -->'],
    ['between code', '`x` <!-- ddd-build-disable --> `y`'],
  ])('is read %s', (_, text) => {
    expect(disabled(`${text}\n`)).toEqual(['1-end *'])
  })

  it.each([
    ['in inline code', 'Write `<!-- ddd-build-disable -->` above.\n'],
    ['at the start of inline code', '`<!-- ddd-build-disable -->`\n'],
    ['in code after other code', '`x` and `<!-- ddd-build-disable -->` and `y`\n'],
    ['in a code block', '```html\n<!-- ddd-build-disable -->\n```\n'],
    ['in indented code', 'Text:\n\n    <!-- ddd-build-disable -->\n'],
    ['with another name', '<!-- ddd-build-disabled -->\n'],
    ['with a word before', '<!-- not ddd-build-disable -->\n'],
    ['that is not closed', '<!-- ddd-build-disable\n'],
    ['that is not a comment', 'ddd-build-disable\n'],
  ])('is not read %s', (_, text) => {
    expect(directives(text)).toEqual([])
  })

  it('may end with more dashes', () => {
    expect(disabled('<!-- ddd-build-disable a ---->\n')).toEqual(['1-end a'])
  })

  it('has the position of the comment', () => {
    const [directive] = directives('One. <!-- ddd-build-disable-line --> Two.\n')
    expect(directive?.position).toMatchObject({
      start: { line: 1, column: 6, offset: 5 },
      end: { line: 1, column: 37, offset: 36 },
    })
  })
})

describe('createCodeMatcher', () => {
  it('finds no code in nodes without a position, which plugins may add', () => {
    const isCode = createCodeMatcher({ type: 'root', children: [{ type: 'code', value: 'ls' }] })
    expect([isCode(0), isCode(1)]).toEqual([false, false])
  })

  it('finds code from its first to its last character', () => {
    const isCode = createCodeMatcher(fromMarkdown('a `b` c'))
    expect([...'a `b` c'].map((_, offset) => isCode(offset))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
