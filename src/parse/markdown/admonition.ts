/**
 * Admonitions as in MkDocs: a line with a kind and perhaps a title, then content that is indented by four spaces.
 *
 *     !!! note "Before you start"
 *         Drain the node.
 *
 *     ??? tip
 *         This one can be opened and closed.
 */
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { blankLine } from 'micromark-core-commonmark'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    admonition: 'admonition'
    admonitionMarker: 'admonitionMarker'
  }
}

declare module 'mdast' {
  interface BlockquoteData {
    /** The first line of its first paragraph is the kind and title of an admonition. */
    isAdmonition?: true
  }
}

const exclamationMark = 33
const questionMark = 63
const quotationMark = 34
const plusSign = 43
const indentation = 4

/** Reads `!!! ` or `???+ ` if a kind, and perhaps a title, follow. What follows is the first line of the content. */
const tokenizeStart: Tokenizer = (effects, ok, nok) => {
  let mark: Code
  let length = 0
  return (code) => {
    mark = code
    effects.enter('admonition', { _container: true })
    effects.enter('admonitionMarker')
    return inMarker(code)
  }
  function inMarker(code: Code): State | undefined {
    const isPlus = code === plusSign && mark === questionMark
    if (length < 3 ? code !== mark : !(isPlus && length === 3)) return afterMarker(code)
    length += 1
    effects.consume(code)
    return inMarker
  }
  function afterMarker(code: Code): State | undefined {
    if (length < 3 || !markdownSpace(code)) return nok(code)
    effects.consume(code)
    effects.exit('admonitionMarker')
    return effects.check({ tokenize: tokenizeLabel, partial: true }, ok, nok)
  }
}

/** Reads `note`, `note inline end` or `note "Title"`, up to the end of the line. */
const tokenizeLabel: Tokenizer = (effects, ok, nok) => {
  let hasKind = false
  return (code) => {
    effects.enter('admonitionMarker')
    return inKind(code)
  }
  function inKind(code: Code): State | undefined {
    if (isEnd(code)) return hasKind ? atEnd(code) : nok(code)
    const isTitle = code === quotationMark && hasKind
    if (!isTitle && !markdownSpace(code) && !isWordCharacter(code)) return nok(code)
    hasKind ||= isWordCharacter(code)
    effects.consume(code)
    return isTitle ? inTitle : inKind
  }
  function inTitle(code: Code): State | undefined {
    if (isEnd(code)) return nok(code)
    effects.consume(code)
    return code === quotationMark ? afterTitle : inTitle
  }
  function afterTitle(code: Code): State | undefined {
    if (isEnd(code)) return atEnd(code)
    if (!markdownSpace(code)) return inTitle(code)
    effects.consume(code)
    return afterTitle
  }
  function atEnd(code: Code): State | undefined {
    effects.exit('admonitionMarker')
    return ok(code)
  }
}

/** Reads the indentation of a line, or a blank line. */
const tokenizeContinuation: Tokenizer = function (effects, ok, nok) {
  const { containerState = {} } = this
  containerState._closeFlow = undefined
  const stop: State = (code) => {
    // Text without indentation doesn't continue the last paragraph.
    containerState._closeFlow = true
    return nok(code)
  }
  return effects.check(
    blankLine,
    factorySpace(effects, ok, 'linePrefix', indentation + 1),
    effects.attempt({ tokenize: tokenizeIndentation, partial: true }, ok, stop),
  )
}

const tokenizeIndentation: Tokenizer = function (effects, ok, nok) {
  return factorySpace(
    effects,
    (code) => {
      const [, token] = this.events.at(-1) ?? []
      const isIndented =
        token?.type === 'linePrefix' && this.sliceSerialize(token, true).length === indentation
      return isIndented ? ok(code) : nok(code)
    },
    'linePrefix',
    indentation + 1,
  )
}

function isEnd(code: Code): boolean {
  return code === null || markdownLineEnding(code)
}

function isWordCharacter(code: Code): boolean {
  return code !== null && code >= 0 && /[\w-]/.test(String.fromCharCode(code))
}

const construct: Construct = {
  name: 'admonition',
  tokenize: tokenizeStart,
  continuation: { tokenize: tokenizeContinuation },
  exit(effects) {
    effects.exit('admonition')
  },
}

export const admonitionSyntax: Extension = {
  document: { [exclamationMark]: construct, [questionMark]: construct },
}

export const admonitionFromMarkdown: FromMarkdownExtension = {
  enter: {
    admonition(token) {
      this.enter({ type: 'blockquote', data: { isAdmonition: true }, children: [] }, token)
    },
  },
  exit: {
    admonition(token) {
      this.exit(token)
    },
  },
}
