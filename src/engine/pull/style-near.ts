import type { Token } from './token.js'
import { defaultStyle, type MarkdownStyle } from './write-context.js'

/**
 * Detects the Markdown style used near a text: markers for emphasis, line breaks and gaps.
 *
 * @param source the file
 * @param tokens tokens of the source
 * @param first index of the first token of the edited text
 * @param last index of its last token
 */
export function styleNear(
  source: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): MarkdownStyle {
  const nearest = (kind: Token['kind'], value: string | undefined, pattern: RegExp) =>
    nearestSource(source, tokens, first, last, (token, text) => {
      return token.kind === kind && (value === undefined || token.value === value) && pattern.test(text)
    })
  const element = (value: string) =>
    nearest('mark', value, /^<[a-z]/i)
      ?.slice(1)
      .replace(/[\s>].*/s, '')
  const hardBreak = nearest('break', undefined, /^(?:\\| {2})/)
  const ownGap = tokens.slice(first, last + 1).find(({ kind }) => kind === 'gap')
  return {
    strong: nearest('mark', 'strong', /^[*_]/) ?? defaultStyle.strong,
    emphasis: nearest('mark', 'emphasis', /^[*_]/) ?? defaultStyle.emphasis,
    strongElement: element('strong') ?? defaultStyle.strongElement,
    emphasisElement: element('emphasis') ?? defaultStyle.emphasisElement,
    gap: ownGap?.value === '' ? '==' : '',
    hardBreak: hardBreak === undefined || hardBreak.startsWith('\\') ? '\\' : '  ',
    lineEnd: source.includes('\r\n') ? '\r\n' : '\n',
  }
}

function nearestSource(
  source: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  isWanted: (token: Token, text: string) => boolean,
): string | undefined {
  let [best, bestDistance] = [undefined as string | undefined, Number.POSITIVE_INFINITY]
  tokens.forEach((token, index) => {
    const distance = Math.max(first - index, index - last, 0)
    if (distance >= bestDistance || /^(?:word|space|block)$/.test(token.kind)) return
    const text = source.slice(token.start, token.end)
    if (isWanted(token, text)) [best, bestDistance] = [text, distance]
  })
  return best
}
