import type { HelpOption } from './help-page.js'
import type { LearnedCommand } from './learn-program.js'

/** What was learned as Markdown, to be read, corrected and kept. */
export function knowledgeText(
  program: string,
  commands: readonly LearnedCommand[],
  source = "the program's own help",
): string {
  const sections = commands.map((command) => {
    // One word alone might be any word; with its options it is a command.
    const own = command.path.length === 1 ? `${command.path[0]} [OPTIONS]` : command.path.join(' ')
    const names = [own, ...otherNames(command)].map((name) => `\`${name}\``)
    const words = cell(command.description)
    const heading = `## ${names.join(' / ')}${words === '' ? '' : ` - ${words}`}`
    return command.options.length === 0 ? heading : `${heading}\n\n${table(command.options)}`
  })
  return `# ${program}\n\nLearned from ${source}; correct it where it can be said better.\n\n${sections.join('\n\n')}\n`
}

function otherNames({ path, aliases }: LearnedCommand): string[] {
  const own = path.join(' ')
  const written = aliases.filter((alias) => alias !== own && /^[a-z][\w-]*(?: [a-z][\w-]*)*$/.test(alias))
  // An alias of one word stands for the last word of the path.
  return written
    .map((alias) => (alias.includes(' ') ? alias : [...path.slice(0, -1), alias].join(' ')))
    .filter((alias) => alias !== own)
}

function table(options: readonly HelpOption[]): string {
  const rows = options.map(
    ({ flags, argument = '', description }) =>
      `| ${flags.map((flag) => `\`${flag}\``).join(', ')} | ${cell(argument)} | ${cell(description)} |`,
  )
  return ['| Option | Type | Description |', '|---|---|---|', ...rows].join('\n')
}

/** Words that stay words in a cell. */
function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_<>[\]|#~]/g, (mark) => `\\${mark}`)
}
