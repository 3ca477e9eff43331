import type { Token } from './token.js'

/** An occurrence of a text in the source. */
export interface TokenMatch {
  /** For each token of the text, the index of the matching source token; `undefined` if it has no counterpart. */
  indexes: (number | undefined)[]
  /** Index of the first matched token in the source. */
  first: number
  /** Index of the last matched token in the source. */
  last: number
}

/**
 * Finds all occurrences of a text in the source, regardless of syntax (`**` or `<b>`, entities, escapes).
 *
 * @param text tokens of the text
 * @param source tokens of the source
 * @param isPlain whether formatting may differ: cards show some text without formatting, and add gaps
 * @returns the matches, in source order
 */
export function findTokens(text: readonly Token[], source: readonly Token[], isPlain: boolean): TokenMatch[] {
  const matches: TokenMatch[] = []
  for (let start = 0; start < source.length; start += 1) {
    const match = matchAt(text, source, start, isPlain)
    if (match) matches.push(match)
  }
  return matches
}

function matchAt(
  text: readonly Token[],
  source: readonly Token[],
  start: number,
  isPlain: boolean,
): TokenMatch | undefined {
  const indexes: (number | undefined)[] = []
  let [at, first, last] = [start, -1, -1]
  for (const token of text) {
    let next = at
    let candidate = source[next]
    // Skip source tokens only after the first match: a match has to begin at `start`.
    while (candidate && first !== -1 && !isEqual(token, candidate, isPlain) && canSkip(candidate, isPlain)) {
      next += 1
      candidate = source[next]
    }
    if (candidate && isEqual(token, candidate, isPlain)) {
      indexes.push(next)
      if (first === -1) first = next
      last = next
      at = next + 1
    } else if (isPlain && isOptional(token)) indexes.push(undefined)
    else return undefined
  }
  return first === -1 ? undefined : { indexes, first, last }
}

/** Whether a source token may be missing from the text. */
function canSkip({ kind }: Token, isPlain: boolean): boolean {
  return kind === 'hidden' || (isPlain && /^(?:mark|link|tag|image|gap)$/.test(kind))
}

/** Whether a token of the text may be missing from the source. */
function isOptional({ kind, value }: Token): boolean {
  return kind === 'gap' || (kind === 'mark' && value === 'code')
}

function isEqual(token: Token, found: Token, isPlain: boolean): boolean {
  switch (token.kind) {
    case 'word':
      return token.value === (found.kind === 'mark' ? markCharacter(found) : wordOf(found))
    case 'space':
      return found.kind === 'space' || found.kind === 'line' || (isPlain && found.kind === 'break')
    case 'break':
      return found.kind === 'break' || found.kind === 'line'
    case 'gap':
      return (
        found.kind === 'gap' &&
        found.side === token.side &&
        (found.value === '' || found.value === token.value)
      )
    case 'mark':
    case 'tag':
      return found.kind === token.kind && found.value === token.value
    case 'link':
      return found.kind === 'link' && found.side === token.side && found.value === token.value
    default:
      // Images have different file names in Anki.
      return found.kind === token.kind
  }
}

function wordOf({ kind, value }: Token): string | undefined {
  return kind === 'word' ? value : undefined
}

/** A literal `*` on the card may have been tokenized as emphasis in the source. */
function markCharacter({ value }: Token): string | undefined {
  return value === 'emphasis' ? '*' : undefined
}
