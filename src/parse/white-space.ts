/** Folds runs of white space into one space and trims, as HTML does when it is shown. */
export function foldWhiteSpace(text: string): string {
  return /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** Words without the stop or colon that ends them. */
export function withoutEdges(text: string): string {
  return text.replace(/^[\s*_-]+(?=\S)|\s*[.:：。*_]+$/g, '').trim()
}
