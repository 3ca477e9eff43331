/** Collapses each run of white space into one space and trims, as HTML rendering does. */
export function collapseWhitespace(text: string): string {
  return /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** Removes list and emphasis marks from the start of a text, and colons, full stops and emphasis marks from its end. */
export function trimPunctuation(text: string): string {
  let end = text.length
  while (end > 0 && '.:：。*_'.includes(text.charAt(end - 1))) end -= 1
  return text
    .slice(0, end)
    .replace(/^[\s*_-]+(?=\S)/, '')
    .trim()
}
