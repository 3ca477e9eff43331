/** `==highlighted==`; not the operator in `a == b` and `a==b`. */
export const highlight = /(?<![\w=])==(?=[^\s=])([^=\n]*[^\s=])==(?![\w=])/g

/** Removes the marks of highlights from a text. */
export function withoutHighlights(text: string): string {
  return text.replace(highlight, '$1')
}
