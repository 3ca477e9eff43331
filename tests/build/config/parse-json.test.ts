import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../src/build/config/parse-json.js'
import { Failure } from '../../../src/build/failure.js'

function said(text: string): string {
  try {
    parseJson(text, 'a.json')
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
  return 'JSON'
}

describe('JSON that a person wrote', () => {
  it.each([
    ['{ "emit": [ }\n', "Config a.json:1:13 is no JSON: Unexpected token '}'."],
    ['{\n  "out": "o",\n}\n', /^Config a\.json:3:1 is no JSON: Expected double-quoted property name\.$/],
    [
      `{\n  "title": "${'x'.repeat(90)}",\n  "out": nope\n}\n`,
      "Config a.json:3:11 is no JSON: Unexpected token 'o'.",
    ],
    ['{ "a": [1], "b": ] }', "Config a.json:1:18 is no JSON: Unexpected token ']'."],
    ['[1] 2', /^Config a\.json:1:5 is no JSON: /],
    ['{ "a": 1', /^Config a\.json:1:9 is no JSON: /],
    ['', 'Config a.json:1:1 is no JSON: Unexpected end of JSON input.'],
    ['[😀]', "Config a.json:1:2 is no JSON: Unexpected token '😀'."],
  ])('%j', (text, expected) => {
    if (typeof expected === 'string') expect(said(text)).toBe(expected)
    else expect(said(text)).toMatch(expected)
  })

  it('is read as it is, or refused in one line with a place inside it', () => {
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
        const answer = said(text)
        if (answer === 'JSON') return
        const [, line, column] = /^Config a\.json:(\d+):(\d+) is no JSON: .+\.$/.exec(answer) ?? []
        const lines = text.split('\n')
        expect(Number(line)).toBeLessThanOrEqual(lines.length)
        expect(Number(column)).toBeLessThanOrEqual((lines[Number(line) - 1]?.length ?? 0) + 1)
        // What stands before it could still become JSON.
        const before = [
          ...lines.slice(0, Number(line) - 1),
          (lines[Number(line) - 1] ?? '').slice(0, Number(column) - 1),
        ]
        expect(said(before.join('\n'))).toMatch(/JSON$|end of JSON|Unterminated|Expected/)
      }),
    )
  })
})
