import type { Words } from '../locales/index.js'

/**
 * Returns the source of a pattern that matches any of the templates, such as `p. #`, `#. bölüm` and `第#页`.
 *
 * @param number the source of the pattern for `#`
 * @param words returns the source for words
 */
export function numberedPattern(templates: readonly string[], number: string, words: Words): string {
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
  const alternatives = [
    `${words(before)}\\s*${number}`,
    `${number}\\.?\\s*${words(after)}`,
    ...[...around].map(([prefix, suffixes]) => `${prefix}\\s*${number}\\s*${words(suffixes)}`),
  ]
  return `(?:${alternatives.join('|')})`
}
