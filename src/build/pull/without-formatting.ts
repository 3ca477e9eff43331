/** HTML of a field without inline formatting; a line break becomes a space. */
export function withoutFormatting(html: string): string {
  return html
    .replace(/<\/?(?:a|b|code|del|em|font|i|mark|s|span|strike|strong|u)\b[^>]*>/gi, '')
    .replace(/<br\b[^>]*>/gi, ' ')
}
