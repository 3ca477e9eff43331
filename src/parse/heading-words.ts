/** Headings that name a kind of content instead of saying what a command does: `Useful commands`, `Beispiele`. */
import { locales, WordPattern } from '../locales/index.js'

const hasPlurals = true

const genericTitle = new WordPattern((words) => {
  const generic = words(
    locales.flatMap(({ headings }) => headings?.generic ?? []),
    { hasPlurals },
  )
  const qualifier = words(
    locales.flatMap(({ qualifiers = [] }) => qualifiers),
    { hasPlurals },
  )
  return `^(?:${qualifier}\\s*)?${generic}(?:\\s*${qualifier})?$`
})

export function isGenericTitle(title: string): boolean {
  return genericTitle.test(title)
}

const commandsTitle = new WordPattern((words) =>
  words(
    locales.flatMap(({ headings }) => headings?.commands ?? []),
    { hasPlurals },
  ),
)
/** Whether a heading is above commands: `Commands`, `Git cheat sheet`, `CLI`. */
export function announcesCommands(title: string): boolean {
  return commandsTitle.test(title)
}

const outputTitle = new WordPattern((words) =>
  words(
    locales.flatMap(({ headings }) => headings?.output ?? []),
    { hasPlurals },
  ),
)
/** Whether a heading is above output: `Output`, `Result:`. */
export function announcesOutput(title: string): boolean {
  return outputTitle.test(title)
}
