import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code } from 'micromark-util-types'

/** `$` */
export const dollar = 36
/** `\` */
export const backslash = 92

/** Maximum number of characters of a formula in a paragraph, so that an unclosed one takes linear time. */
export const maxLength = 1000

export function isSpace(code: Code): boolean {
  return code === null || markdownSpace(code) || markdownLineEnding(code)
}

/** Whether a character is an operator, or part of TeX's syntax. */
export function isSign(code: Code): boolean {
  return code !== null && code > 0 && '\\^_{=<>+*/'.includes(String.fromCodePoint(code))
}

/** Whether a character is a digit, or a letter of a script with spaces between words. */
export function isWord(code: Code): boolean {
  return code !== null && code > 0 && wordCharacter.test(String.fromCodePoint(code))
}

const wordCharacter = /\p{N}|(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}])\p{L}/u
