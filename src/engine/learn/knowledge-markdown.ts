import type { LearnedCommand } from './learned-command.js'
import type { HelpOption } from './parse-option.js'

/**
 * Returns the learned commands as a Markdown file for the user to review, edit and keep.
 *
 * @param origin what they were learned from
 */
export function knowledgeMarkdown(
  program: string,
  commands: readonly LearnedCommand[],
  origin: string,
): string {
  const sections = commands.map((command) => {
    // A single word in code could be anything; with `[OPTIONS]` it is read as a command.
    const title = command.path.length === 1 ? `${command.path[0]} [OPTIONS]` : command.path.join(' ')
    const names = [title, ...aliasNames(command)].map((name) => `\`${name}\``)
    const description = escapeCell(command.description)
    const heading = `## ${names.join(' / ')}${description === '' ? '' : ` - ${description}`}`
    return command.options.length === 0 ? heading : `${heading}\n\n${table(command.options)}`
  })
  return `# ${program}\n\nLearned from ${origin}. Edit descriptions that could be clearer.\n\n${sections.join('\n\n')}\n`
}

function aliasNames({ path, aliases }: LearnedCommand): string[] {
  const ownName = path.join(' ')
  const validAliases = aliases.filter(
    (alias) => alias !== ownName && /^[a-z][\w-]*(?: [a-z][\w-]*)*$/.test(alias),
  )
  // A single-word alias replaces the last word of the path.
  return validAliases
    .map((alias) => (alias.includes(' ') ? alias : [...path.slice(0, -1), alias].join(' ')))
    .filter((name) => name !== ownName)
}

function table(options: readonly HelpOption[]): string {
  const rows = options.map(
    ({ flags, argument = '', description }) =>
      `| ${flags.map((flag) => `\`${flag}\``).join(', ')} | ${escapeCell(argument)} | ${escapeCell(description)} |`,
  )
  return ['| Option | Type | Description |', '|---|---|---|', ...rows].join('\n')
}

/** Escapes text so that it stays plain text in a table cell. */
function escapeCell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_<>[\]|#~]/g, (mark) => `\\${mark}`)
}
