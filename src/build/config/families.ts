import { anki, cheatsheet, completions, type Emitter, json } from '../../emit/index.js'

/** The families by their names, each a function of its options. */
export const families = { json, anki, cheatsheet, completions } as const

export type FamilyName = keyof typeof families

let made: readonly Emitter[] | undefined

/** All families with their defaults; always the same. */
export function defaultEmitters(): readonly Emitter[] {
  made ??= Object.values(families).map((family) => family())
  return made
}
