/**
 * Formulas in TeX. Their content isn't Markdown: `$x_1 * y_1$` has no emphasis.
 *
 *     The area is $\pi r^2$, or \(\pi r^2\).     $$
 *     It costs $5 or $10, see $HOME/$USER.       \int_0^1 x \, dx
 *                                                $$
 *
 * A dollar sign begins a formula as in Pandoc and on GitHub: no letter or digit is outside next to the signs, and no space inside.
 * Like them, `\(` and `\[` are otherwise escapes, so they need a sign of TeX between them.
 */
import { mathFromMarkdown } from 'mdast-util-math'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import type {} from 'remark-parse'
import type { Processor } from 'unified'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow'
    mathFlowFence: 'mathFlowFence'
    mathFlowValue: 'mathFlowValue'
    mathText: 'mathText'
    mathTextData: 'mathTextData'
    mathTextSequence: 'mathTextSequence'
  }
}

const dollar = 36
const backslash = 92
/** The closing brackets of `\(` and `\[`. */
const closingBrackets: ReadonlyMap<Code, Code> = new Map([
  [40, 41],
  [91, 93],
])

/** More characters without an end are no formula. */
const maxLength = 1000

/** Reads `$…$` and `$$…$$` in a paragraph. */
const tokenizeDollars: Tokenizer = (effects, ok, nok) => {
  let size = 0
  let closingSize = 0
  let length = 0
  let previous: Code = null
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
    effects.exit('mathTextSequence')
    effects.exit('mathText')
    return ok(code)
  }
}

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

/** Reads a block of lines between `$$` and `$$`. */
const tokenizeFlow: Tokenizer = function (effects, ok, nok) {
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

function isSpace(code: Code): boolean {
  return code === null || markdownSpace(code) || markdownLineEnding(code)
}

/** Whether a character is a digit, or a letter of a script with spaces between words. */
function isWord(code: Code): boolean {
  return code !== null && code > 0 && wordCharacter.test(String.fromCodePoint(code))
}

const wordCharacter = /\p{N}|(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}])\p{L}/u

function isTexSign(code: Code): boolean {
  return code !== null && code > 0 && '^_={'.includes(String.fromCodePoint(code))
}

const dollars: Construct = {
  name: 'dollarMaths',
  tokenize: tokenizeDollars,
  previous: (code) => code !== dollar && !isWord(code),
}
const brackets: Construct = { name: 'bracketMaths', tokenize: tokenizeBrackets }
const flow: Construct = { name: 'mathsFlow', tokenize: tokenizeFlow, concrete: true }

export const mathsSyntax: Extension = {
  flow: { [dollar]: flow },
  text: { [dollar]: dollars, [backslash]: brackets },
}

export const mathsFromMarkdown = mathFromMarkdown()

/** A unified plugin that adds formulas to `remark-parse`. */
export function remarkMaths(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mathsSyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathsFromMarkdown]
}
