import type { Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const parser = unified().use(rehypeParse, { fragment: true })

/** A field that a person wrote is never this deep; the functions that walk a tree are recursive. */
const maxDepth = 200

/**
 * Parses the HTML of a field.
 *
 * @param html an HTML fragment
 * @returns its tree, or `undefined` if elements are nested more than 200 levels deep
 */
export function parseFragment(html: string): Root | undefined {
  try {
    if (hasDeepTags(html)) return undefined
    const root = parser.parse(html)
    return hasDeepNodes(root) ? undefined : root
  } catch {
    // What the scan of the tags took for shallow was too deep for the parser's stack.
    return undefined
  }
}

const voidTag = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** Counts open elements by name, since an end tag that matches no start tag closes nothing. */
function hasDeepTags(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  for (const { name, isEnd } of tagsIn(html)) {
    const count = open.get(name) ?? 0
    if (voidTag.test(name) || (isEnd && count === 0)) continue
    const change = isEnd ? -1 : 1
    open.set(name, count + change)
    depth += change
    if (depth > maxDepth) return true
  }
  return false
}

function* tagsIn(html: string): Generator<{ name: string; isEnd: boolean }> {
  const tagStart = /<(\/?)([a-z][^\s/>]*)/giy
  const attributes = /(?:[^>=]|=\s*(?:"[^"]*"|'[^']*'|(?!["'])))*>/y
  let at = html.indexOf('<')
  while (at !== -1) {
    let end = at + 1
    if (html.startsWith('<!--', at)) {
      end = html.indexOf('-->', at)
      if (end === -1) return
    } else {
      tagStart.lastIndex = at
      const [tag = '', slash, name = ''] = tagStart.exec(html) ?? []
      if (tag !== '') {
        attributes.lastIndex = at + tag.length
        // A tag that never ends is not a tag, and neither is anything after it.
        if (!attributes.test(html)) return
        end = attributes.lastIndex
        yield { name: name.toLowerCase(), isEnd: slash === '/' }
      }
    }
    at = html.indexOf('<', end)
  }
}

function hasDeepNodes(root: Root): boolean {
  let level: RootContent[] = root.children
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return false
}
