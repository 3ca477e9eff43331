import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'
import { dollar } from './characters.js'
import { factoryDollars } from './factory-dollars.js'

/** Reads a block of lines between `$$` and `$$`. */
const tokenizeBlock: Tokenizer = function (effects, ok, nok) {
  const { parser } = this
  const isLazy = () => parser.lazy[this.now().line] === true
  let hasContent = true
  const ofTwo = (size: number): State => (size === 2 ? between : nok)
  return (code) => {
    effects.enter('mathFlow')
    return factoryDollars(effects, 'mathFlowFence', 2, ofTwo, nok)(code)
  }
  function between(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (code === dollar)
      return effects.attempt({ tokenize: tokenizeClosing, partial: true }, atEnd, dataStart)(code)
    if (!markdownLineEnding(code)) return dataStart(code)
    // TeX allows no blank lines in a formula.
    if (!hasContent) return nok(code)
    hasContent = false
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => (isLazy() ? nok(next) : between(next))
  }
  function dataStart(code: Code): State | undefined {
    effects.enter('mathFlowValue')
    hasContent ||= !markdownSpace(code)
    effects.consume(code)
    return data
  }
  function data(code: Code): State | undefined {
    if (code === null || code === dollar || markdownLineEnding(code)) {
      effects.exit('mathFlowValue')
      return between(code)
    }
    hasContent ||= !markdownSpace(code)
    effects.consume(code)
    return data
  }
  function atEnd(code: Code): State | undefined {
    effects.exit('mathFlow')
    return ok(code)
  }
}

/** Reads `$$` at the end of a line. */
const tokenizeClosing: Tokenizer = (effects, ok, nok) => {
  const atLineEnd: State = (code) => (code === null || markdownLineEnding(code) ? ok(code) : nok(code))
  const ofTwo = (size: number): State => (size === 2 ? factorySpace(effects, atLineEnd, 'whitespace') : nok)
  return factoryDollars(effects, 'mathFlowFence', 2, ofTwo, nok)
}

export const block: Construct = { name: 'mathsBlock', tokenize: tokenizeBlock, concrete: true }
