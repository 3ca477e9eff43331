import { type Emitter, formats } from '../../emit/index.js'

let cachedEmitters: readonly Emitter[] | undefined

/** The emitters of all default formats with their default options, always the same objects. */
export function defaultEmitters(): readonly Emitter[] {
  cachedEmitters ??= formats.filter(({ isDefault }) => isDefault).map((format) => format.create())
  return cachedEmitters
}
