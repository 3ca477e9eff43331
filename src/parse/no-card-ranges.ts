/*
 * ## Trivia <!-- no-card -->
 *
 * - `docker ps` - lists containers <!-- no-card -->
 *
 * | `docker run` | starts a container <!-- no-card --> |
 *
 * <!-- no-card -->
 * capital of France::Paris
 */
import type { ListItem, Root, RootContent } from 'mdast'
import { partitionPoint } from '../ranges/index.js'
import type { NoCardRange } from '../tree/index.js'
import type { OffsetRange } from './cut-text.js'
import { isInvisible } from './html-comments.js'
import {
  fileLines,
  type LineRange,
  linesOf,
  paragraphRange,
  rangeAtLine,
  sectionLines,
} from './line-ranges.js'
import type { Source } from './source.js'
import { htmlTableSpans } from './table/html-table-spans.js'

/** The location of a comment in the text without comments. */
export interface CommentLocation {
  offset: number
  /** Whether its block contained nothing else. */
  isStandalone: boolean
  /** The lines of the list item that it ended. */
  listItem: LineRange | undefined
}

/**
 * Finds the lines that the comments apply to.
 *
 * @param root the tree of the text without the comments
 */
export function findNoCardRanges(
  root: Root,
  source: Source,
  locations: readonly CommentLocation[],
): NoCardRange[] {
  if (locations.length === 0) return []
  const finder = new RangeFinder(root, source)
  const ranges = locations.flatMap((location) => location.listItem ?? finder.rangeAt(location) ?? [])
  return [...new Map(ranges.map((range) => [`${range.from} ${range.to}`, range])).values()]
}

type Container = Extract<Root | RootContent, { children: RootContent[] }> | ListItem | Root

class RangeFinder {
  readonly #file: LineRange
  readonly #tables: readonly HtmlTable[]
  readonly #visible = new WeakMap<readonly RootContent[], NearestVisible>()

  constructor(
    private readonly root: Root,
    private readonly source: Source,
  ) {
    this.#file = fileLines(source)
    this.#tables = htmlTableSpans(root, source).map((table) => ({
      ...table,
      rows: rowRanges(table, source.text),
    }))
  }

  rangeAt(location: CommentLocation): LineRange | undefined {
    const table = this.#tables[partitionPoint(this.#tables, ({ to }) => to <= location.offset)]
    return table && table.from < location.offset
      ? this.#htmlRow(table, location.offset)
      : this.#rangeIn(this.root, location)
  }

  #rangeIn(parent: Container, location: CommentLocation): LineRange | undefined {
    const siblings = parent.children as readonly RootContent[]
    const index = indexAt(siblings, location.offset)
    const block = containsOffset(siblings[index], location.offset) ? siblings[index] : undefined
    if (!block || (location.isStandalone && isInvisible(block)))
      return this.#rangeBelow(parent, location.offset)
    switch (block.type) {
      case 'heading':
        return sectionLines(siblings, index, this.#endOf(parent))
      case 'paragraph':
        return rangeAtLine(siblings, index, this.#lineAt(location.offset), this.source)
      case 'table': {
        const at = indexAt(block.children, location.offset)
        const row = block.children[at]
        return linesOf(row && at > 0 && containsOffset(row, location.offset) ? row : block)
      }
      case 'list':
        return this.#rangeInList(block.children, location)
      case 'blockquote':
      case 'footnoteDefinition':
        return this.#rangeIn(block, location)
      default:
        return linesOf(block)
    }
  }

  #rangeInList(items: readonly ListItem[], location: CommentLocation): LineRange | undefined {
    // A comment between two items applies to the next.
    const owner = items[indexAt(items, location.offset)]
    if (!owner) return undefined
    const item = containsOffset(owner, location.offset) ? owner : undefined
    const [first] = owner.children
    const isInFirstBlock = !item || !first || location.offset <= (first.position?.end.offset ?? 0)
    const isText =
      !first || first.type === 'paragraph' || location.offset < (first.position?.start.offset ?? 0)
    if (isInFirstBlock && isText) return linesOf(owner)
    return this.#rangeIn(owner, location) ?? linesOf(owner)
  }

  /** Returns the range of a comment in its own block: the file, the section, or the next block. */
  #rangeBelow(parent: Container, offset: number): LineRange | undefined {
    const siblings = parent.children as readonly RootContent[]
    const start = (block: RootContent) => block.position?.start.offset ?? 0
    const at = partitionPoint(siblings, (block) => start(block) < offset)
    const visible = this.#nearestVisible(siblings)
    const above = visible.above[at] ?? -1
    if (siblings[above]?.type === 'heading') return sectionLines(siblings, above, this.#endOf(parent))
    if (above === -1 && parent.type === 'root') return this.#file
    const next = visible.below[at] ?? -1
    const block = siblings[next]
    if (block?.type === 'heading') return sectionLines(siblings, next, this.#endOf(parent))
    if (block?.type === 'paragraph') return paragraphRange(siblings, next, this.source)
    return block && linesOf(block)
  }

  /** Returns the indexes of the visible blocks before, and at or after, each index. */
  #nearestVisible(siblings: readonly RootContent[]): NearestVisible {
    const known = this.#visible.get(siblings)
    if (known) return known
    const above: number[] = []
    const below: number[] = []
    for (let index = 0, last = -1; index <= siblings.length; index += 1) {
      above.push(last)
      const block = siblings[index]
      if (!block || isInvisible(block)) continue
      while (below.length <= index) below.push(index)
      last = index
    }
    const nearest = { above, below }
    this.#visible.set(siblings, nearest)
    return nearest
  }

  #endOf(parent: Container): number {
    return parent.type === 'root' ? this.#file.to : linesOf(parent).to
  }

  #lineAt(offset: number): number {
    return this.source.position(offset, offset).start.line
  }

  /** Returns the lines of the HTML table row at or after an offset, or of the whole table for its header. */
  #htmlRow({ rows, ...table }: HtmlTable, offset: number): LineRange {
    const row = rows[partitionPoint(rows, ({ to }) => to < offset)]
    const isHeader = row && row === rows[0] && !/<td\b/i.test(this.source.text.slice(row.from, row.to))
    const { from, to } = row && !isHeader ? row : table
    return { from: this.#lineAt(from), to: this.#lineAt(to) }
  }
}

interface NearestVisible {
  above: readonly number[]
  below: readonly number[]
}

interface HtmlTable extends OffsetRange {
  rows: readonly OffsetRange[]
}

function rowRanges(table: OffsetRange, text: string): OffsetRange[] {
  const starts = [...text.slice(table.from, table.to).matchAll(/<tr\b/gi)].map(
    ({ index }) => table.from + index,
  )
  return starts.map((from, at) => {
    const next = starts[at + 1] ?? table.to
    const close = text.slice(from, next).search(/<\/tr\s*>/i)
    return { from, to: close === -1 ? next : from + close }
  })
}

/** Returns the index of the first block that ends at or after an offset. */
function indexAt(blocks: readonly RootContent[], offset: number): number {
  return partitionPoint(blocks, ({ position }) => (position?.end.offset ?? 0) < offset)
}

function containsOffset(block: RootContent | undefined, offset: number): boolean {
  const { start, end } = block?.position ?? {}
  return (start?.offset ?? 0) <= offset && offset <= (end?.offset ?? -1)
}

/** Whether front matter excludes the file from cards: `cards: false` or `cards: none`. */
export function hasNoCards(frontmatter: Readonly<Record<string, unknown>> = {}): boolean {
  const { cards } = frontmatter
  return cards === false || (typeof cards === 'string' && /^\s*none\s*$/i.test(cards))
}
