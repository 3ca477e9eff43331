/** Removes colors, and the overstriking that man pages use for bold: each letter twice, with a backspace between. */
export function stripFormatting(text: string): string {
  return text.replace(/.\u0008/g, '').replace(/\u001b\[[\d;]*m/g, '')
}
