import { type HelpOption, parseOption } from './parse-option.js'
import { stripFormatting } from './strip-formatting.js'

/** The parts of a command's help page. */
export interface HelpPage {
  description: string
  /** Other names of the command: `docker container ls`. */
  aliases: string[]
  subcommands: { name: string; description: string }[]
  options: HelpOption[]
}

/**
 * Parses a help page in the style of cobra, GNU, Git, commander, argparse, clap … All patterns run in linear time.
 *
 *     Commands:
 *       ls          List hulls
 *     Options:
 *       -a, --all   Include sunk ones
 */
export function parseHelpPage(text: string): HelpPage {
  const lines = stripFormatting(text).split(/\r?\n/)
  const takesCommand =
    /^\s*usage:(?:.*\n){0,12}?.*[<[\s](?:sub)?commands?\b/im.test(text.slice(0, 3000)) ||
    /\ball commands:/i.test(text)
  const page: HelpPage = { description: descriptionIn(lines), aliases: [], subcommands: [], options: [] }
  let title = ''
  /** The entry that more deeply indented lines continue. */
  let last: { entry: { description: string }; indent: number } | undefined
  for (const [number, line] of lines.entries()) {
    // The line continues a comma-separated list of names.
    const isContinued = /,\s*$/.test(lines[number - 1] ?? '')
    const indent = /^\s*/.exec(line)?.[0].length ?? 0
    if (line.trim() === '') {
      last = undefined
      continue
    }
    const option = parseOption(line)
    if (last && !option && indent >= last.indent) {
      last.entry.description = `${last.entry.description} ${line.trim()}`.trim()
      continue
    }
    last = undefined
    if (indent === 0 || /^\s?\S.*:$/.test(line)) title = line.trim()
    if (/^aliases:$/i.test(title) && indent > 0)
      page.aliases.push(
        ...line
          .split(',')
          .map((alias) => alias.trim())
          .filter(Boolean),
      )
    if (option) {
      page.options.push(option)
      last = { entry: option, indent: indent + 3 }
      continue
    }
    if (
      indent === 0 ||
      !(takesCommand || /commands?\b/i.test(title)) ||
      /option|flag|argument|alias|usage|example/i.test(title)
    )
      continue
    const row =
      /^\s{2,8}([a-z][\w.-]*)\*?(?:,\s?[a-z][\w-]*)*(?:\s{1,2}[<[A-Z][\w<>[\].|…-]*){0,3}(?:\s{2,}|\s+-\s+)(\S.*)$/.exec(
        line,
      )
    if (row) {
      const entry = { name: row[1] ?? '', description: row[2] ?? '' }
      page.subcommands.push(entry)
      last = { entry, indent: indent + 6 }
    } else if (/^\s+[a-z][\w-]*(?:,\s*[a-z][\w-]*)*,?$/.test(line) && (line.includes(',') || isContinued))
      for (const name of line.split(','))
        if (name.trim() !== '') page.subcommands.push({ name: name.trim(), description: '' })
  }
  return page
}

/** Returns the first line of prose that isn't a usage line. */
function descriptionIn(lines: readonly string[]): string {
  for (const line of lines) {
    const text = line.trim()
    if (text === '' || /^usage:/i.test(text) || /^[-[(|]|[<[]/.test(text) || /^\s/.test(line)) continue
    if (/:$/.test(text)) return ''
    return text
  }
  return ''
}
