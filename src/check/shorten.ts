/** Cuts a text for a message: at most `maxLength` characters, the last of which is `…`. */
export function shorten(text: string, maxLength: number): string {
  return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text
}
