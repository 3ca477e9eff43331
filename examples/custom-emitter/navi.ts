import { type CommandEntry, type Emitter, excludedCommands } from 'ddd-build'

/** Writes a cheat sheet for navi (https://github.com/denisidoro/navi), which prompts for each `<name>` before running a command. */
export function navi(): Emitter {
  return {
    name: 'navi',
    async emit(notebook, { messages = [] } = {}) {
      const { title, commands } = notebook
      // Leave out commands with a mistake, as cards do.
      const excluded = excludedCommands(messages, notebook)
      // Each cheat has tags (here the chapter and its sections), and its variables are only valid under these tags.
      const cheats = new Map<string, CommandEntry[]>()
      for (const entry of commands) {
        if (entry.description === undefined || excluded.has(entry.id)) continue
        // navi doesn't read such a line as a command.
        if (/^[%#;$@]/.test(entry.value)) continue
        const tags = [entry.chapter?.title ?? title, ...(entry.section ?? [])]
        const cheat = tags.map((tag) => tag.replaceAll(',', '')).join(', ')
        cheats.set(cheat, [...(cheats.get(cheat) ?? []), entry])
      }
      const content = [...cheats].map(([tags, entries]) => writeCheat(tags, entries)).join('\n')
      const count = [...cheats.values()].flat().length
      return [{ path: 'navi/notes.cheat', content, mediaType: 'text/plain', detail: `${count} commands` }]
    },
  }
}

function writeCheat(tags: string, entries: readonly CommandEntry[]): string {
  const variables = new Set<string>()
  const blocks = entries.map((entry) => {
    const { line, suggestions } = replacePlaceholders(entry)
    for (const suggestion of suggestions) variables.add(suggestion)
    return `# ${entry.description?.replace(/\s+/g, ' ')}\n${line}\n`
  })
  const list = variables.size > 0 ? [`${[...variables].join('\n')}\n`] : []
  return [`% ${tags}\n`, ...blocks, ...list].join('\n')
}

/** Replaces each placeholder of a command with `<name>`, and returns a `$ name:` line for each list of choices. */
function replacePlaceholders({ value, syntax }: CommandEntry): { line: string; suggestions: string[] } {
  const words = syntax.commands.flatMap((command) => command.words)
  const suggestions: string[] = []
  const gaps = words.flatMap((word) => {
    const choicesStart = word.text.search(/[([{]/)
    if (!word.choices || choicesStart === -1)
      return word.placeholders.map(({ start, end, name }) => ({ start, end, name: variableName(name) }))
    const name = variableName(word.choices.join('_or_'))
    suggestions.push(`$ ${name}: printf '%s\\n' ${word.choices.map(quote).join(' ')}`)
    return { start: word.start + choicesStart, end: word.end, name }
  })
  let line = ''
  let offset = 0
  for (const { start, end, name } of gaps) {
    line += `${value.slice(offset, start)}<${name}>`
    offset = end
  }
  return { line: line + value.slice(offset), suggestions }
}

/** Turns a name into a navi variable: letters, digits and `_`. */
function variableName(name: string): string {
  const plain = name.replace(/\W+/g, '_').replace(/^_+|_+$/g, '')
  return plain.toLowerCase() || 'value'
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
