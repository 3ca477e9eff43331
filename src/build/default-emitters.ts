import { anki, cheatsheet, completions, type Emitter, json } from '../emit/index.js'

/** Makes the four families with their defaults. */
export function defaultEmitters(): Emitter[] {
  return [json(), anki(), cheatsheet(), completions()]
}
