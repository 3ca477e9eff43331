/** Returns a word or header as it is compared: lower case, NFC, `’` as `'`, and Turkish `ı` and `İ` as `i`. */
export function foldWord(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('\u0307', '')
    .replaceAll('ı', 'i')
    .replaceAll('’', "'")
}
