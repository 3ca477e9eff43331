import { controlCharacters } from '../escape-control-characters.js'

/** Formats a value as JSON that can't control a terminal. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value, null, 1).replace(
    controlCharacters,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${json}\n`
}
