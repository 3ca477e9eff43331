/** Pages that list places in the notes, each with the lines around it. */

/** Number of lines shown before and after a place. */
const contextLines = 3

/** A place in the notes and its explanation. */
export interface Place {
  file: string
  /** 1-based; `undefined` for a whole file. */
  line: number | undefined
  /** HTML. */
  summary: string
  /** HTML below the summary. */
  note: string
}

/** Returns a page with places; each expands to the lines around it. */
export function sourcePage(
  title: string,
  places: readonly Place[],
  textOf: (file: string) => string,
): string {
  const lines = new Map<string, string[]>()
  const linesOf = (file: string) => {
    const fileLines = lines.get(file) ?? textOf(file).split(/\r\n|\n|\r/)
    lines.set(file, fileLines)
    return fileLines
  }
  const items = places.map(
    ({ file, line, summary, note }) => `<details><summary>${summary}</summary>
${note}${line === undefined ? '' : excerpt(line, linesOf(file))}</details>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 15px/1.45 system-ui, sans-serif; }
details { padding: .5rem 0; border-bottom: 1px solid #8884; }
summary { cursor: pointer; overflow-wrap: anywhere; }
.error, .warning { color: light-dark(#a8321d, #f29a86); }
small, code { opacity: .8; }
pre { overflow-x: auto; padding: .5rem; background: #8882; }
mark { display: block; width: fit-content; min-width: 100%; background: #d8a80055; color: inherit; }
</style>
<body>
<h1>${title}</h1>
${items.join('\n')}
</body>
</html>
`
}

function excerpt(line: number, lines: readonly string[]): string {
  const from = Math.max(1, line - contextLines)
  const shown = lines.slice(from - 1, line + contextLines).map((text, index) => {
    const number = from + index
    const row = `${`${number}`.padStart(5)}  ${escapeHtml(text)}`
    return number === line ? `<mark>${row}</mark>` : `${row}\n`
  })
  return `<pre>${shown.join('')}</pre>`
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
