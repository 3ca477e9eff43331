import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import type { OptionsPath } from '../../emit/index.js'
import { lineAndColumn } from './line-and-column.js'

/**
 * Returns the location of a value in JSON.
 *
 * @param path keys that lead to the value; if it doesn't exist, its nearest existing parent is located
 * @returns `config.json:3:5`: where the key starts, or the value if it's in a list
 */
export function locateJsonValue(text: string, file: string, path: OptionsPath): string {
  const root = parseTree(text)
  for (let length = path.length; root && length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node) return `${file}:${lineAndColumn(text, keyOf(node).offset)}`
  }
  return file
}

function keyOf(value: Node): Node {
  return value.parent?.type === 'property' ? value.parent : value
}
