import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { type Document, isScalar, parseDocument, visit } from 'yaml'
import { createNode, type Notes } from '../tree/index.js'

/** Reads front matter. Invalid YAML is kept as prose, with a message. */
export function readFrontmatter(node: RootContent, notes: Notes, file: VFile): void {
  const keepAsProse = (reason?: string) => {
    if (reason !== undefined) {
      const message = file.message(reason, node.position ? { place: node.position } : undefined)
      message.ruleId = 'unreadable-front-matter'
      message.source = 'ddd-build'
    }
    notes.children.push(createNode('prose', node.position, { children: [node] }))
  }
  if (node.type !== 'yaml') {
    keepAsProse()
    return
  }
  try {
    const document = parseDocument(node.value, { logLevel: 'error', uniqueKeys: false })
    const [firstError] = document.errors
    if (firstError) throw firstError
    checkDuplicateKeys(document)
    const frontmatter: unknown = document.toJS({ maxAliasCount: 50 })
    if (typeof frontmatter !== 'object' || frontmatter === null || Array.isArray(frontmatter)) {
      keepAsProse()
      return
    }
    // Plain data only: this throws for aliases that refer to themselves.
    notes.frontmatter = JSON.parse(JSON.stringify(frontmatter)) as Record<string, unknown>
    const title = notes.frontmatter.title
    if (typeof title === 'string' && title.trim() !== '') notes.title = title.trim()
  } catch (error) {
    keepAsProse(
      `Front matter is not valid YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    )
  }
}

/** Throws if a key is used twice. Replaces the parser's own check, which takes quadratic time. */
function checkDuplicateKeys(document: Document): void {
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
