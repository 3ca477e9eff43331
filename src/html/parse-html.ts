import type { Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { exceedsNestingLimit, maxDepth } from './nesting-limit.js'

const parser = unified().use(rehypeParse, { fragment: true })

/**
 * Parses an HTML fragment.
 *
 * @returns its tree, with offsets into the fragment; `undefined` if it is nested too deeply, see {@link exceedsNestingLimit}
 */
export function parseHtml(html: string): Root | undefined {
  if (exceedsNestingLimit(html)) return undefined
  try {
    const root = parser.parse(html)
    return isTreeTooDeep(root) ? undefined : root
  } catch (error) {
    // The call stack overflowed: the tree is too deep.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** HTML parsers move misplaced elements, so a tree can be deeper than its tags. */
function isTreeTooDeep(root: Root): boolean {
  let level: RootContent[] = root.children
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return false
}
