import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import type { OptionsPath } from '../../emit/index.js'
import { placeAt, type SourcePlace } from './source-place.js'

/**
 * Returns the place of a value in JSON: that of its key, or of the value itself if it's in a list.
 *
 * @param path keys that lead to the value; if it doesn't exist, its nearest existing parent is located
 */
export function locateJsonValue(text: string, path: OptionsPath): SourcePlace | undefined {
  const root = parseTree(text)
  for (let length = path.length; root && length > 0; length -= 1) {
    const value = findNodeAtLocation(root, path.slice(0, length))
    if (!value) continue
    const node = keyOf(value) ?? value
    return placeAt(text, node.offset, node.length)
  }
  return undefined
}

function keyOf({ parent }: Node): Node | undefined {
  return parent?.type === 'property' ? parent.children?.[0] : undefined
}
