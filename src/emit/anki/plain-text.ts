const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** Converts the HTML of a card to plain text. */
export function plainText(html: string): string {
  return (
    html
      // A picture is represented by the digest of its content, whatever its file name.
      .replace(/<img src="[^"]*?-([0-9a-f]{8})(?:\.\w+)?"[^>]*>/g, ' $1 ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(?:#(\d{1,6})|(\w+));/g, (whole, number: string | undefined, name: string) =>
        number === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(number)),
      )
      .replace(/\s+/g, ' ')
      .trim()
  )
}
