import { expect, it } from 'vitest'
import { cleanText, withoutUnprintable } from '../../../src/emit/completions/clean-text.js'

it.each([
  ['a  b\n\tc', 'a b c'],
  ['a \u200b b', 'a b'],
  ['a\u2028b\ufeff', 'a b'],
  ['\u001b[2Ja\u202eb', '[2Jab'],
  ['\ud800a', 'a'],
])('text on one line of a terminal: %j', (text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned)
})

it('spaces stay without the characters that can’t be printed', () => {
  expect(withoutUnprintable('grep "a  b"\u0007')).toBe('grep "a  b"')
})
