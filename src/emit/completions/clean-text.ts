// Control characters, line breaks, bidirectional controls and invisible characters.
const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu

export function withoutUnprintable(text: string): string {
  return text.replace(unprintable, '')
}

/** Makes text safe for one terminal line: collapses whitespace and removes control characters. */
export function cleanText(text: string): string {
  return withoutUnprintable(text.replace(/\s/gu, ' ')).replace(/ +/g, ' ').trim()
}
