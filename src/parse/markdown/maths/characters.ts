import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code } from 'micromark-util-types'

/** `$` */
export const dollar = 36
/** `\` */
export const backslash = 92

/** More characters without an end are no formula. */
export const maxLength = 1000

export function isSpace(code: Code): boolean {
  return code === null || markdownSpace(code) || markdownLineEnding(code)
}

/** Whether a character is an operator, or a sign of TeX. */
export function isSign(code: Code): boolean {
  return code !== null && code > 0 && '\\^_{=<>+*/'.includes(String.fromCodePoint(code))
}

/** Whether a character is a digit, or a letter of a script with spaces between words. */
export function isWord(code: Code): boolean {
  return code !== null && code > 0 && wordCharacter.test(String.fromCodePoint(code))
}

const wordCharacter = /\p{N}|(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}])\p{L}/u
