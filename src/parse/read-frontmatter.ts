import type { RootContent, Yaml } from 'mdast'
import type { Position } from 'unist'
import { type Document, isScalar, parseDocument, visit, YAMLParseError } from 'yaml'
import { createNode, type Notes } from '../tree/index.js'
import type { ShapeContext } from './shapes/index.js'

/** Reads front matter. Invalid YAML is kept as prose, with a message. */
export function readFrontmatter(
  node: RootContent,
  notes: Notes,
  { source, message }: Pick<ShapeContext, 'source' | 'message'>,
): void {
  const keepAsProse = () => notes.children.push(createNode('prose', node.position, { children: [node] }))
  if (node.type !== 'yaml') {
    keepAsProse()
    return
  }
  try {
    const document = parseDocument(node.value, { logLevel: 'error', uniqueKeys: false, prettyErrors: false })
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
    keepAsProse()
    message(
      `Front matter is not valid YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      'unreadable-front-matter',
      errorPosition(node, error, source) ?? node.position,
    )
  }
}

/** Returns the position of a YAML error in the file; `undefined` if the error has none. */
function errorPosition(
  { value, position }: Yaml,
  error: unknown,
  { text, position: positionOf }: ShapeContext['source'],
): Position | undefined {
  if (!(error instanceof YAMLParseError) || position?.start.offset === undefined) return undefined
  // The YAML starts on the line after the dashes.
  const start = text.indexOf(value, position.start.offset + 3)
  if (start === -1) return undefined
  const [from, to] = error.pos.map((offset) => start + Math.min(offset, value.length))
  return from === undefined || to === undefined ? undefined : positionOf(from, to)
}

/** Throws if a key is used twice. Replaces the parser's own check, which takes quadratic time. */
function checkDuplicateKeys(document: Document): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) {
          const [from = 0, to = from] = key.range ?? []
          throw new YAMLParseError([from, to], 'DUPLICATE_KEY', `duplicate key “${String(key.value)}”`)
        }
        seen.add(key.value)
      }
    },
  })
}
