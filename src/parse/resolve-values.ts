import type { Notes, Option } from '../tree/index.js'
import { commandsIn } from './commands-in.js'

/** Resolves unknown options: a value of an option for one command is also one for the others. */
export function resolveValues(notes: Notes): void {
  const flagsByValue = new Map<string, string[]>()
  const unknownOptions: Option[] = []
  for (const { children } of commandsIn(notes.children))
    for (const option of children) {
      if (option.kind === 'value') flagsByValue.set(option.value, option.flags)
      else if (option.kind === 'unknown') unknownOptions.push(option)
    }
  for (const option of unknownOptions) {
    const flags = flagsByValue.get(option.value)
    if (flags) Object.assign(option, { kind: 'value', flags })
  }
}
