import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'
import { dollar } from './characters.js'

/** Reads a block of lines between `$$` and `$$`. */
const tokenizeBlock: Tokenizer = function (effects, ok, nok) {
  const { parser } = this
  const isLazy = () => parser.lazy[this.now().line] === true
  let size = 0
  let hasContent = true
  return (code) => {
    effects.enter('mathFlow')
    effects.enter('mathFlowFence')
    return opening(code)
  }
  function opening(code: Code): State | undefined {
    if (code === dollar && size < 2) {
      size += 1
      effects.consume(code)
      return opening
    }
    if (code === dollar || size < 2) return nok(code)
    effects.exit('mathFlowFence')
    return between(code)
  }
  function between(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (code === dollar)
      return effects.attempt({ tokenize: tokenizeClosing, partial: true }, atEnd, dataStart)(code)
    if (!markdownLineEnding(code)) return dataStart(code)
    // A blank line ends the paragraph, also in TeX.
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
  let size = 0
  return (code) => {
    effects.enter('mathFlowFence')
    return closing(code)
  }
  function closing(code: Code): State | undefined {
    if (code === dollar && size < 2) {
      size += 1
      effects.consume(code)
      return closing
    }
    if (size < 2) return nok(code)
    effects.exit('mathFlowFence')
    return markdownSpace(code) ? factorySpace(effects, atLineEnd, 'whitespace')(code) : atLineEnd(code)
  }
  function atLineEnd(code: Code): State | undefined {
    return code === null || markdownLineEnding(code) ? ok(code) : nok(code)
  }
}

export const block: Construct = { name: 'mathsBlock', tokenize: tokenizeBlock, concrete: true }
