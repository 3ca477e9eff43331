import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'
import { backslash, isWord, maxLength } from './characters.js'

/** The closing brackets of `\(` and `\[`. */
const closingBrackets: ReadonlyMap<Code, Code> = new Map([
  [40, 41],
  [91, 93],
])

/** Reads `\(…\)` and `\[…\]`. */
const tokenizeBrackets: Tokenizer = (effects, ok, nok) => {
  let end: Code | undefined = null
  let length = 0
  let previous: Code = null
  let isTex = false
  return (code) => {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    effects.consume(code)
    return bracket
  }
  function bracket(code: Code): State | undefined {
    end = closingBrackets.get(code)
    if (end === undefined) return nok(code)
    effects.consume(code)
    effects.exit('mathTextSequence')
    return between
  }
  function between(code: Code): State | undefined {
    if (code === null || length > maxLength) return nok(code)
    if (code === backslash)
      return effects.check({ tokenize: tokenizeEnd, partial: true }, close, dataStart)(code)
    if (!markdownLineEnding(code)) return dataStart(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return between
  }
  function dataStart(code: Code): State | undefined {
    effects.enter('mathTextData')
    return data(code, true)
  }
  function data(code: Code, isFirst = false): State | undefined {
    if (code === null || markdownLineEnding(code) || (code === backslash && !isFirst)) {
      effects.exit('mathTextData')
      return between(code)
    }
    length += 1
    isTex ||= isTexSign(code) || (previous === backslash && isWord(code))
    previous = code
    effects.consume(code)
    return (next) => data(next, previous === backslash && isFirst)
  }
  function close(code: Code): State | undefined {
    if (!isTex) return nok(code)
    effects.enter('mathTextSequence')
    effects.consume(code)
    return (next) => {
      effects.consume(next)
      effects.exit('mathTextSequence')
      effects.exit('mathText')
      return ok
    }
  }
  function tokenizeEnd(...[events, isEnd, isNoEnd]: Parameters<Tokenizer>): State {
    return (code) => {
      events.enter('mathTextSequence')
      events.consume(code)
      return (next) => {
        if (next !== end) return isNoEnd(next)
        events.consume(next)
        events.exit('mathTextSequence')
        return isEnd
      }
    }
  }
}

function isTexSign(code: Code): boolean {
  return code !== null && code > 0 && '^_={'.includes(String.fromCodePoint(code))
}

export const brackets: Construct = { name: 'bracketMaths', tokenize: tokenizeBrackets }
