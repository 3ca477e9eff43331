const bidiControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const invalidCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu
/** A quick check for any of these: most HTML has none. */
const mayNeedEscaping =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/
const codeElement = /<(code|kbd|samp|pre)\b[^>]*>[\s\S]*?<\/\1>/g

/**
 * Normalizes line endings in HTML. Bidirectional controls in code are escaped, since they can make a command
 * look like a different one (CVE-2021-42574). Characters that are invalid in HTML become U+FFFD.
 */
export function escapeInvisibleCharacters(html: string): string {
  if (!mayNeedEscaping.test(html)) return html
  const clean = html.replace(/\r\n?/g, '\n').replace(invalidCharacter, '\ufffd')
  if (clean.search(bidiControl) === -1) return clean
  return clean.replace(codeElement, (element) =>
    element.replace(bidiControl, (control) => `\\u{${(control.codePointAt(0) ?? 0).toString(16)}}`),
  )
}
