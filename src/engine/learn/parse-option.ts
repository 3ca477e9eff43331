/** An option on a help page. */
export interface HelpOption {
  flags: string[]
  /** Name of its value. */
  argument?: string
  description: string
}

/** Parses `  -f, --file FILE   Text`, `--level=NUMBER  text`, `-n int   text`. */
export function parseOption(line: string): HelpOption | undefined {
  const start = /^\s{0,12}(?=-{1,2}[\w[?])/.exec(line)
  if (!start) return undefined
  const rest = line.slice(start[0].length)
  const gap = /\s{2,}|\t/.exec(rest)
  const syntax = gap ? rest.slice(0, gap.index) : rest
  const description = gap ? rest.slice(gap.index).trim() : ''
  if (isProse(syntax)) return undefined
  const flags: string[] = []
  let argument: string | undefined
  for (const part of syntax.split(/,\s+|\s+\|\s+(?=-)|\|(?=--)/)) {
    const match = /^(-{1,2}(?:\[no-\])?[\w?][\w.-]*)(?:\[?[= ]\[?(.+)|\[=(.+)|(<.+>))?$/.exec(part.trim())
    if (!match)
      return flags.length > 0
        ? { flags, description, ...(argument === undefined ? {} : { argument }) }
        : undefined
    const name = match[1] ?? ''
    if (name.includes('[no-]')) flags.push(name.replace('[no-]', ''), name.replace('[no-]', 'no-'))
    else flags.push(name)
    const value = (match[2] ?? match[3] ?? match[4])?.replace(/^[<[]+|[>\]]+$/g, '')
    argument ??= value
  }
  return flags.length === 0
    ? undefined
    : { flags, description, ...(argument === undefined ? {} : { argument }) }
}

/** Whether the line is a sentence that happens to begin with an option: `-m option may be used to …`. */
function isProse(syntax: string): boolean {
  return syntax.split(' ').filter((word) => /^[a-z]{2,}[,.]?$/.test(word)).length > 2
}
