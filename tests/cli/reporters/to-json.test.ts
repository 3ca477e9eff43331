import { describe, expect, it } from 'vitest'
import { toJson } from '../../../src/cli/reporters/to-json.js'

describe('toJson', () => {
  it('escapes characters that control a terminal, and is still JSON of the same text', () => {
    const text = 'a\u001b[31m\u007f\u009b31m\u202e\u061cß'
    expect(toJson(text)).toBe('"a\\u001b[31m\\u007f\\u009b31m\\u202e\\u061cß"\n')
    expect(JSON.parse(toJson(text))).toBe(text)
  })
})
