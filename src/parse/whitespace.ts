/** Collapses each run of white space into one space and trims, as HTML rendering does. */
export function collapseWhitespace(text: string): string {
  return /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** Removes punctuation and markup from both ends of a text. */
export function trimPunctuation(text: string): string {
  return text.replace(/^[\s*_-]+(?=\S)|\s*[.:：。*_]+$/g, '').trim()
}
