/** Folds runs of white space into one space and trims, as HTML does when it is shown. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Words without the stop or colon that ends them. */
export function withoutEdges(text: string): string {
  return text.replace(/^[\s*_-]+(?=\S)|\s*[.:：。*_]+$/g, '').trim()
}
