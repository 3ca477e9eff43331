import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../src/engine/config/parse-json.js'
import { UserError } from '../../../src/engine/user-error.js'

function messageFor(text: string): string {
  try {
    parseJson(text, 'a.json')
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
  return 'JSON'
}

describe('JSON that a person wrote', () => {
  it.each([
    ['{ "emit": [ }\n', '1:13 is not valid JSON: expected a value.'],
    ['{\n  "out": "o",\n}\n', '3:1 is not valid JSON: expected a key in double quotes.'],
    [`{\n  "title": "${'x'.repeat(90)}",\n  "out": nope\n}\n`, '3:10 is not valid JSON: unexpected word.'],
    ['{ "a": [1], "b": ] }', '1:18 is not valid JSON: expected a value.'],
    ['[1] 2', '1:5 is not valid JSON: expected the end of the file.'],
    ['{ "a": 1', '1:9 is not valid JSON: expected a closing brace.'],
    ['', '1:1 is not valid JSON: expected a value.'],
    ['[😀]', '1:2 is not valid JSON: unexpected word.'],
  ])('%j', (text, expected) => {
    expect(messageFor(text)).toBe(`Config a.json:${expected}`)
  })

  it('is parsed, or refused with one line and a location within the text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '1',
      'null',
      'x',
      ' ',
      '\n',
      '"',
      '\\',
      '\u00e9',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const answer = messageFor(text)
        if (answer === 'JSON') return
        const [, line, column] = /^Config a\.json:(\d+):(\d+) is not valid JSON: .+\.$/.exec(answer) ?? []
        const lines = text.split('\n')
        expect(Number(line)).toBeLessThanOrEqual(lines.length)
        expect(Number(column)).toBeLessThanOrEqual((lines[Number(line) - 1]?.length ?? 0) + 1)
        // The text before the location is a valid start of JSON.
        const before = [
          ...lines.slice(0, Number(line) - 1),
          (lines[Number(line) - 1] ?? '').slice(0, Number(column) - 1),
        ]
        expect(messageFor(before.join('\n'))).toMatch(/JSON$|expected|missing closing quote/)
      }),
    )
  })
})
