import type { Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { maxDepth, nestsTooDeep } from './nesting.js'

const parser = unified().use(rehypeParse, { fragment: true })

/**
 * Parses a fragment of HTML.
 *
 * @returns its tree, with offsets into the fragment; `undefined` if its elements are nested more than 200 deep
 */
export function parseHtml(html: string): Root | undefined {
  if (nestsTooDeep(html)) return undefined
  try {
    const root = parser.parse(html)
    return isTooDeep(root) ? undefined : root
  } catch (error) {
    // HTML parsers move misplaced elements, so a tree can be deeper than its tags.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function isTooDeep(root: Root): boolean {
  let level: RootContent[] = root.children
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return false
}
