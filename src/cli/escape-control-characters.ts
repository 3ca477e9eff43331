/** Characters that control a terminal or the direction of its text, except tabs and line feeds. */
export const controlCharacters =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Escapes control and bidirectional characters, so that text from notes can't control the terminal. */
export function escapeControlCharacters(text: string): string {
  return text.replace(
    controlCharacters,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}
