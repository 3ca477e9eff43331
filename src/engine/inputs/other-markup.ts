import { extname } from 'node:path'

/** Markup languages for notes, other than Markdown, by file extension. */
const languages: ReadonlyMap<string, string> = new Map([
  ['.mdx', 'MDX'],
  ['.org', 'Org'],
  ['.adoc', 'AsciiDoc'],
  ['.asciidoc', 'AsciiDoc'],
  ['.rst', 'reStructuredText'],
])

/** Returns why a file in another markup language than Markdown can't be read. */
export function otherMarkupReason(path: string): string | undefined {
  const language = languages.get(extname(path).toLowerCase())
  if (language === undefined) return undefined
  return language === 'MDX'
    ? 'it is MDX, and only Markdown can be read; if it contains no JSX, rename it to .md'
    : `it is ${language}, and only Markdown can be read; convert it, for example with Pandoc`
}
