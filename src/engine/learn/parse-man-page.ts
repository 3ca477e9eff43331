import { firstSentence } from './first-sentence.js'
import { type ManPageLine, manPageLines } from './man-page-lines.js'
import type { HelpPage } from './parse-help-page.js'
import { parseManTag } from './parse-man-tag.js'

/** The parts of a rendered man page. */
export interface ManPage extends HelpPage {
  /** The lines of its synopsis. */
  synopsis: string[]
  /** Names of the pages of programs (sections 1, 6 and 8) that it mentions: `git-commit` for `git-commit(1)`. */
  references: string[]
}

/** Sections without the program's options and subcommands. */
const otherSection =
  /^(?:name|synopsis|examples?|see also|files|environment|exit|return|diagnostics|errors|notes?|bugs|history|authors?|copyright|reporting|standards|conforming)\b/i

/** An option or subcommand whose description may follow, with more indentation. */
interface OpenEntry {
  entry: { description: string }
  indent: number
  /** Whether its first paragraph has ended. */
  isDescribed: boolean
}

/**
 * Parses a rendered man page, wrapped or not. All patterns run in linear time.
 *
 *     NAME
 *            boat-row - row a boat
 *     OPTIONS
 *            -f, --fast
 *                   Row as fast as you can.  Only without wind.
 */
export function parseManPage(text: string): ManPage {
  const lines = manPageLines(text)
  const page: ManPage = {
    description: descriptionIn(lines),
    aliases: [],
    subcommands: [],
    options: [],
    synopsis: lines.filter(({ section }) => /^synopsis$/i.test(section)).map((line) => line.text),
    references: referencesIn(lines),
  }
  const takesCommand = page.synopsis.some((line) => /(?:^|[\s<[{(])(?:sub)?commands?\b/i.test(line))
  /** The entry that more deeply indented lines belong to. */
  let open: OpenEntry | undefined
  let bodyColumn: number | undefined
  let syntaxAbove = ''
  let above: ManPageLine | undefined
  /** Indent of the first line below the last heading. */
  let baseIndent = 0
  for (const line of lines) {
    if (line.section !== above?.section || line.subsection !== above.subsection) baseIndent = line.indent
    above = line
    if (open && line.indent > open.indent) {
      if (line.startsParagraph && open.entry.description !== '') open.isDescribed = true
      if (!open.isDescribed) {
        if (open.entry.description === '') bodyColumn = line.indent
        open.entry.description = `${open.entry.description} ${line.text}`.trim()
      }
      continue
    }
    open = undefined
    if (otherSection.test(line.section) || otherSection.test(line.subsection)) continue
    // Text that is indented further is an example.
    const hasCommands = takesCommand && line.indent === baseIndent && isCommandSection(line)
    const tag = parseManTag(line, { syntaxAbove, bodyColumn, hasCommands })
    syntaxAbove = tag.kind === 'incomplete' ? tag.syntax : ''
    if (tag.kind === 'option') {
      page.options.push(tag.option)
      open = { entry: tag.option, indent: line.indent, isDescribed: false }
    } else if (tag.kind === 'subcommand') {
      page.subcommands.push(tag.subcommand)
      open = { entry: tag.subcommand, indent: line.indent, isDescribed: false }
    }
  }
  for (const entry of [...page.options, ...page.subcommands])
    entry.description = firstSentence(entry.description)
  return page
}

/** Whether a section lists subcommands; not the commands that are typed while the program runs. */
function isCommandSection({ section, subsection }: ManPageLine): boolean {
  const titles = `${section} ${subsection}`
  return /\b(?:sub)?commands\b/i.test(titles) && !/\b(?:interactive|built-?in|key|editing)/i.test(titles)
}

/** Returns what the section NAME says: `boat, boats - row and sail`. It may name several programs. */
function descriptionIn(lines: readonly ManPageLine[]): string {
  let description = ''
  for (const { section, text } of lines) {
    if (!/^name$/i.test(section)) continue
    const [, afterDash] = / (?:-{1,2}|[–—]) +(\S.*)$/.exec(` ${text}`) ?? []
    if (afterDash !== undefined && description !== '') break
    if (afterDash !== undefined || description !== '') description = `${description} ${afterDash ?? text}`
  }
  return firstSentence(description)
}

function referencesIn(lines: readonly ManPageLine[]): string[] {
  const names = lines
    .flatMap(({ text }) => text.split(/[\s,;]+/))
    .map((word) => /^\W*(\w[\w.+-]*)\([168][a-z]*\)/.exec(word)?.[1])
  return [...new Set(names.filter((name) => name !== undefined))]
}
