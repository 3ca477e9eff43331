/** Removes inline formatting from the HTML of a field, and replaces line breaks by spaces. */
export function withoutFormatting(html: string): string {
  return html
    .replace(/<\/?(?:a|b|code|del|em|font|i|mark|s|span|strike|strong|u)\b[^>]*>/gi, '')
    .replace(/<br\b[^>]*>/gi, ' ')
}
