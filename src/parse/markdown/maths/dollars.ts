import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'
import { backslash, dollar, isSign, isSpace, isWord, maxLength } from './characters.js'

/** Reads `$…$` and `$$…$$` in a paragraph. */
const tokenizeDollars: Tokenizer = (effects, ok, nok) => {
  let size = 0
  let closingSize = 0
  let length = 0
  let previous: Code = null
  let hasSpace = false
  let hasSign = false
  return (code) => {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    return opening(code)
  }
  function opening(code: Code): State | undefined {
    if (code === dollar && size < 2) {
      size += 1
      effects.consume(code)
      return opening
    }
    if (code === dollar || code === null || (size === 1 && isSpace(code))) return nok(code)
    effects.exit('mathTextSequence')
    return between(code)
  }
  function between(code: Code): State | undefined {
    if (code === null || length > maxLength) return nok(code)
    if (code === dollar) {
      if (size === 1 && isSpace(previous)) return nok(code)
      effects.enter('mathTextSequence')
      closingSize = 0
      return closing(code)
    }
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      previous = code
      return between
    }
    effects.enter('mathTextData')
    return data(code)
  }
  function data(code: Code): State | undefined {
    if (code === null || code === dollar || markdownLineEnding(code)) {
      effects.exit('mathTextData')
      return between(code)
    }
    length += 1
    previous = code
    hasSpace ||= isSpace(code)
    hasSign ||= isSign(code)
    effects.consume(code)
    return code === backslash ? afterBackslash : data
  }
  function afterBackslash(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return data(code)
    previous = code
    effects.consume(code)
    return data
  }
  function closing(code: Code): State | undefined {
    if (code === dollar && closingSize < size) {
      closingSize += 1
      effects.consume(code)
      return closing
    }
    if (closingSize < size || code === dollar || isWord(code)) return nok(code)
    // From $5 to 10$
    if (size === 1 && hasSpace && !hasSign) return nok(code)
    effects.exit('mathTextSequence')
    effects.exit('mathText')
    return ok(code)
  }
}

export const dollars: Construct = {
  name: 'dollarMaths',
  tokenize: tokenizeDollars,
  previous: (code) => code !== dollar && !isWord(code),
}
