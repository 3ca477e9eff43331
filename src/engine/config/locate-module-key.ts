import type { OptionsPath } from '../../emit/index.js'
import { placeAt, type SourcePlace } from './source-place.js'

/**
 * Returns the place of a key in the source of a config that is code, which has no positions for its values.
 *
 * @param path its last key is looked for
 * @param line where a function of the config threw, if it did; one-based
 * @returns `undefined` if the key isn't in that line, or isn't in the file exactly once
 */
export function locateModuleKey(text: string, path: OptionsPath, line?: number): SourcePlace | undefined {
  const key = path.findLast((part) => typeof part === 'string')
  if (key === undefined) return undefined
  const name = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const matches = [...text.matchAll(new RegExp(`(?<![\\w$.])(["']?)${name}\\1(?=\\s*:)`, 'g'))].map(
    ({ 0: found, index }) => placeAt(text, index, found.length),
  )
  const [place, ...others] = line === undefined ? matches : matches.filter((match) => match.line === line)
  return others.length > 0 ? undefined : place
}
