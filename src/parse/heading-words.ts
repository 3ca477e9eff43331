/** Headings that name a kind of content instead of saying what a command does: `Useful commands`, `Beispiele`. */
import { locales, withPlurals, wordsPattern } from '../locales/index.js'
import { lazy } from './lazy.js'

const genericTitle = lazy(() => {
  const generic = wordsPattern(withPlurals(locales.flatMap(({ headings }) => headings?.generic ?? [])))
  const qualifier = wordsPattern(withPlurals(locales.flatMap(({ qualifiers = [] }) => qualifiers)))
  return new RegExp(`^(?:${qualifier}\\s*)?${generic}(?:\\s*${qualifier})?$`, 'iu')
})

export function isGenericTitle(title: string): boolean {
  return genericTitle().test(title)
}

const commandsTitle = lazy(
  () =>
    new RegExp(wordsPattern(withPlurals(locales.flatMap(({ headings }) => headings?.commands ?? []))), 'iu'),
)
/** Whether a heading is above commands: `Commands`, `Git cheat sheet`, `CLI`. */
export function announcesCommands(title: string): boolean {
  return commandsTitle().test(title)
}

const outputTitle = lazy(
  () =>
    new RegExp(wordsPattern(withPlurals(locales.flatMap(({ headings }) => headings?.output ?? []))), 'iu'),
)
/** Whether a heading is above output: `Output`, `Result:`. */
export function announcesOutput(title: string): boolean {
  return outputTitle().test(title)
}
