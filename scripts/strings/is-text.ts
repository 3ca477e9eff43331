/** A word of prose, with the punctuation around it; `img-src`, `/usr/bin` and `width=device-width` are none. */
const word = /^[“"'(‘]*\p{L}[\p{L}’']*[”"'’),.;:!?…]*$/u
const filledIn = /^[“"'(]*\{.*\}[^\s=/]*$/

const sql = /^\s*(?:CREATE|INSERT|SELECT) /

/** Reports whether a text is for a person: two words next to each other, one of which may be filled in. */
export function isText(text: string): boolean {
  const alternatives = [...text.matchAll(/[{|]([^{}|]+)(?=[|}])/g)].map(([, alternative = '']) => alternative)
  return !sql.test(text) && [withoutInnerSpaces(text), ...alternatives].some(hasTwoWords)
}

function hasTwoWords(text: string): boolean {
  const tokens = text.split(/\s+/)
  return tokens.some((token, index) => {
    const next = tokens[index + 1] ?? ''
    return (
      (word.test(token) && (word.test(next) || (filledIn.test(next) && token.length > 1))) ||
      (filledIn.test(token) && word.test(next) && next.length > 1)
    )
  })
}

/** `{some words|others}` is one word. */
function withoutInnerSpaces(text: string): string {
  return text.replace(/\{[^{}]*\}/g, (braces) => braces.replace(/\s/g, '_'))
}
