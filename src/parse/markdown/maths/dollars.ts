import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'
import { backslash, dollar, isSign, isSpace, isWord, maxLength } from './characters.js'
import { factoryDollars } from './factory-dollars.js'

/** Reads `$…$` and `$$…$$` in a paragraph. */
const tokenizeDollars: Tokenizer = (effects, ok, nok) => {
  let size = 0
  let length = 0
  let previous: Code = null
  let hasSpace = false
  let hasSign = false
  return (code) => {
    effects.enter('mathText')
    return factoryDollars(effects, 'mathTextSequence', 2, opened, nok)(code)
  }
  function opened(openingSize: number): State {
    size = openingSize
    return (code) => (size === 1 && isSpace(code) ? nok(code) : between(code))
  }
  function between(code: Code): State | undefined {
    if (code === null || length > maxLength) return nok(code)
    if (code === dollar) {
      if (size === 1 && isSpace(previous)) return nok(code)
      return factoryDollars(effects, 'mathTextSequence', size, closed, nok)(code)
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
  function closed(closingSize: number): State {
    return (code) => {
      // From $5 to 10$
      const isPrice = size === 1 && hasSpace && !hasSign
      if (closingSize < size || isWord(code) || isPrice) return nok(code)
      effects.exit('mathText')
      return ok(code)
    }
  }
}

export const dollars: Construct = {
  name: 'dollarMaths',
  tokenize: tokenizeDollars,
  previous: (code) => code !== dollar && !isWord(code),
}
