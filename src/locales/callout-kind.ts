import { foldWord } from './fold-word.js'
import type { CalloutKind } from './locale.js'
import { localeCode } from './locale-code.js'
import { locales } from './locales.js'
import { lookUpWord } from './look-up-word.js'

const keyOf = (label: string) => foldWord(label).replace(/[-\s.]/g, '')

const kinds: ReadonlyMap<string, CalloutKind> = new Map(
  locales.flatMap(({ callouts }) =>
    // Safe: the keys are callout kinds.
    (Object.entries(callouts) as [CalloutKind, readonly string[]][]).flatMap(([kind, labels]) =>
      labels.map((label) => [keyOf(label), kind] as const),
    ),
  ),
)
const maxLabelLength = 30

/** Returns the kind of callout that a label or its plural names, in any language: `warning` for `Achtung`. */
export function calloutKindOf(label: string): CalloutKind | undefined {
  return label.length > maxLabelLength ? undefined : lookUpWord(kinds, keyOf(label))
}

/**
 * Returns the label of a kind of callout: `Zu erledigen` for `todo`.
 *
 * @param kind one without labels is its own label
 * @param language an IETF language tag; in one without a locale, the label is in English
 */
export function calloutLabel(kind: string, language: string): string {
  const code = localeCode(language)
  const { callouts } = locales.find((locale) => locale.code === code) ?? locales[0]
  const labels = new Map<string, readonly string[]>(Object.entries(callouts))
  const label = labels.get(kind)?.[0] ?? kind.replaceAll('-', ' ')
  return label.charAt(0).toLocaleUpperCase(language) + label.slice(1)
}
