import { anki, cheatsheet, completions, type Emitter, json } from '../../emit/index.js'

let made: readonly Emitter[] | undefined

/** The four families with their defaults; always the same four. */
export function defaultEmitters(): readonly Emitter[] {
  made ??= [json(), anki(), cheatsheet(), completions()]
  return made
}
