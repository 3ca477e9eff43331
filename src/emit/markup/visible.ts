const steers = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu
/** All of these, and more; most HTML has none, and one look is enough. */
const mayBeUnseen =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/
const code = /<(code|kbd|samp|pre)\b[^>]*>[\s\S]*?<\/\1>/g

/**
 * HTML with nothing in it that is read and not seen: marks that turn the direction of letters are shown where they stand in code,
 * for there they make a command look like another (CVE-2021-42574); characters that HTML may not hold become U+FFFD.
 */
export function visibleHtml(html: string): string {
  if (!mayBeUnseen.test(html)) return html
  const clean = html.replace(/\r\n?/g, '\n').replace(forbidden, '\ufffd')
  if (clean.search(steers) === -1) return clean
  return clean.replace(code, (element) =>
    element.replace(steers, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`),
  )
}
