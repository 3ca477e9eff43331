import { type CommandEntry, type Emitter, heldBack } from 'ddd-build'

/** Writes a cheat sheet for navi (https://github.com/denisidoro/navi), which asks for each `<name>` before it runs a command. */
export function navi(): Emitter {
  return {
    name: 'navi',
    async emit(notebook, { messages = [] } = {}) {
      const { title, commands } = notebook
      // As cards do: a command of which a check says that it is wrong is better not learned.
      const wrong = heldBack(messages, notebook)
      // A cheat has tags, here the chapter and its sections; variables belong to the tags that they stand under.
      const cheats = new Map<string, CommandEntry[]>()
      for (const entry of commands) {
        if (entry.description === undefined || wrong.has(entry.id)) continue
        // Such a line would be no command for navi.
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
    const { line, suggestions } = withVariables(entry)
    for (const suggestion of suggestions) variables.add(suggestion)
    return `# ${entry.description?.replace(/\s+/g, ' ')}\n${line}\n`
  })
  const list = variables.size > 0 ? [`${[...variables].join('\n')}\n`] : []
  return [`% ${tags}\n`, ...blocks, ...list].join('\n')
}

/** The command with `<name>` for each part that its reader is to replace, and a line for each list of choices. */
function withVariables({ value, syntax }: CommandEntry): { line: string; suggestions: string[] } {
  const words = syntax.commands.flatMap((command) => command.words)
  const suggestions: string[] = []
  const gaps = words.flatMap((word) => {
    const noted = word.text.search(/[([{]/)
    if (!word.choices || noted === -1)
      return word.placeholders.map(({ start, end, name }) => ({ start, end, name: variable(name) }))
    const name = variable(word.choices.join('_or_'))
    suggestions.push(`$ ${name}: printf '%s\\n' ${word.choices.map(quoted).join(' ')}`)
    return { start: word.start + noted, end: word.end, name }
  })
  let line = ''
  let at = 0
  for (const { start, end, name } of gaps) {
    line += `${value.slice(at, start)}<${name}>`
    at = end
  }
  return { line: line + value.slice(at), suggestions }
}

/** Names of variables have letters, digits and `_`. */
function variable(name: string): string {
  const plain = name.replace(/\W+/g, '_').replace(/^_+|_+$/g, '')
  return plain.toLowerCase() || 'value'
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
