/** Folds runs of white space into one space and trims, as HTML does when it is shown. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
