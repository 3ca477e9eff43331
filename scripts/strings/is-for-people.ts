/** A word of prose, with the punctuation around it; `img-src`, `/usr/bin` and `width=device-width` aren't words. */
const word = /^[“"'(‘]*\p{L}[\p{L}’']*[”"'’),.;:!?…]*$/u
const placeholder = /^[“"'(]*\{.*\}[^\s=/]*$/

const sql = /^\s*(?:CREATE|INSERT|SELECT) /

/** Whether a text is meant for people: it has two adjacent words, one of which may be a placeholder such as `{name}`. */
export function isForPeople(text: string): boolean {
  const alternatives = [...text.matchAll(/[{|]([^{}|]+)(?=[|}])/g)].map(([, alternative = '']) => alternative)
  return !sql.test(text) && [withoutInnerSpaces(text), ...alternatives].some(hasTwoWords)
}

function hasTwoWords(text: string): boolean {
  const tokens = text.split(/\s+/)
  return tokens.some((token, index) => {
    const next = tokens[index + 1] ?? ''
    return (
      (word.test(token) && (word.test(next) || (placeholder.test(next) && token.length > 1))) ||
      (placeholder.test(token) && word.test(next) && next.length > 1)
    )
  })
}

/** `{some words|others}` is one word. */
function withoutInnerSpaces(text: string): string {
  return text.replace(/\{[^{}]*\}/g, (braces) => braces.replace(/\s/g, '_'))
}
