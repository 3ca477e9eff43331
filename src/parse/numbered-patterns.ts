import { wordsPattern } from '../locales/index.js'

/**
 * Returns the sources of patterns that match templates such as `p. #`, `#. bölüm` and `第#页`.
 *
 * @param number the source of the pattern for `#`
 * @param needsShortStop whether a word of one or two letters needs its full stop
 */
export function numberedPatterns(
  templates: readonly string[],
  number: string,
  needsShortStop = false,
): string[] {
  const before: string[] = []
  const after: string[] = []
  const around = new Map<string, string[]>()
  for (const template of templates) {
    const [prefix = '', rest = ''] = template.split('#').map((part) => part.trim())
    const suffix = rest.replace(/^\.\s*/, '')
    if (suffix === '') before.push(prefix)
    else if (prefix === '') after.push(suffix)
    else around.set(prefix, [...(around.get(prefix) ?? []), suffix])
  }
  const words = (list: readonly string[]) => wordsPattern(list, needsShortStop)
  return [
    `${words(before)}\\s*${number}`,
    `${number}\\.?\\s*${words(after)}`,
    ...[...around].map(([prefix, suffixes]) => `${prefix}\\s*${number}\\s*${words(suffixes)}`),
  ]
}
