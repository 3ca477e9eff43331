import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { type Document, isScalar, parseDocument, visit } from 'yaml'
import { build, type Notes } from '../tree/index.js'

/** Reads front matter; a broken one is kept as prose with a message. */
export function readMatter(node: RootContent, notes: Notes, file: VFile): void {
  const keep = (reason?: string) => {
    if (reason !== undefined) {
      const message = file.message(reason, node.position ? { place: node.position } : undefined)
      message.ruleId = 'unreadable-front-matter'
      message.source = 'ddd-build'
    }
    notes.children.push(build('prose', node.position, { children: [node] }))
  }
  if (node.type !== 'yaml') {
    keep()
    return
  }
  try {
    const document = parseDocument(node.value, { logLevel: 'error', uniqueKeys: false })
    const [fault] = document.errors
    if (fault) throw fault
    checkKeys(document)
    const matter: unknown = document.toJS({ maxAliasCount: 50 })
    if (typeof matter !== 'object' || matter === null || Array.isArray(matter)) {
      keep()
      return
    }
    // As data: what refers to itself has no end, and throws.
    notes.matter = JSON.parse(JSON.stringify(matter)) as Record<string, unknown>
    const title = notes.matter.title
    if (typeof title === 'string' && title.trim() !== '') notes.title = title.trim()
  } catch (error) {
    keep(`Front matter is no YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }
}

/** Replaces the parser's own check for duplicate keys, which takes quadratic time. */
function checkKeys(document: Document): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) throw new Error(`duplicate key “${String(key.value)}”`)
        seen.add(key.value)
      }
    },
  })
}
