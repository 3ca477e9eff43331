// Control characters, line ends and the marks that reverse or hide text on a terminal.
const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu

/** Text for one line of a terminal: white space folded, nothing left that steers the terminal. */
export function cleanText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unprintable, '').trim()
}
