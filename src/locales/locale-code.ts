/** Returns the locale code of an IETF language tag: `de-AT` → `de`. */
export function localeCode(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? ''
}
