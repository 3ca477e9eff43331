import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { UserError } from '../user-error.js'
import { excerptAt, placeAt } from './source-place.js'

/**
 * Parses JSON that a person wrote.
 *
 * @throws UserError with the line and column of the first error
 */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const first = firstError(text)
    const place = first && placeAt(text, first.offset, first.length)
    const location = place ? `:${place.line}:${place.column}` : ''
    const reason = first ? reasons[printParseErrorCode(first.error)] : undefined
    throw new UserError(2, `Config ${path}${location} is not valid JSON: ${reason ?? reasonOf(error)}.`, {
      excerpt: place && excerptAt(text, place),
    })
  }
}

function firstError(text: string): ParseError | undefined {
  const errors: ParseError[] = []
  try {
    parse(text, errors, { disallowComments: true, allowEmptyContent: false })
  } catch {
    // The recursive parser can't read JSON that is nested this deeply, so show the error of `JSON.parse`.
  }
  return errors[0]
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const reasons: Readonly<Record<string, string>> = {
  InvalidSymbol: 'unexpected word',
  InvalidNumberFormat: 'invalid number',
  PropertyNameExpected: 'expected a key in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon',
  CommaExpected: 'expected a comma',
  CloseBraceExpected: 'expected a closing brace',
  CloseBracketExpected: 'expected a closing bracket',
  EndOfFileExpected: 'expected the end of the file',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfComment: 'missing the end of a comment',
  UnexpectedEndOfString: 'missing closing quote',
  UnexpectedEndOfNumber: 'incomplete number',
  InvalidUnicode: 'invalid Unicode escape',
  InvalidEscapeCharacter: 'invalid escape',
  InvalidCharacter: 'invalid character in a string',
}
