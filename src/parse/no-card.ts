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
import type { NoCardFact } from '../tree/index.js'
import type { Span } from './cut-text.js'
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

/** Where a comment stands in a text that it was cut out of. */
export interface CommentPlace {
  offset: number
  /** Whether its block had nothing else. */
  isAlone: boolean
  /** The list item that it ended. */
  item: LineRange | undefined
}

/**
 * Finds the lines that comments are about.
 *
 * @param root the tree of the text without the comments
 */
export function findNoCards(root: Root, source: Source, places: readonly CommentPlace[]): NoCardFact[] {
  if (places.length === 0) return []
  const finder = new RangeFinder(root, source)
  const ranges = places.flatMap((place) => place.item ?? finder.rangeAt(place) ?? [])
  return ranges.filter(
    ({ from, to }, index) => ranges.findIndex((range) => range.from === from && range.to === to) === index,
  )
}

type Container = Extract<Root | RootContent, { children: RootContent[] }> | ListItem | Root

class RangeFinder {
  readonly #file: LineRange
  readonly #tables: readonly HtmlTable[]

  constructor(
    private readonly root: Root,
    private readonly source: Source,
  ) {
    this.#file = fileLines(source)
    this.#tables = htmlTableSpans(root, source).map((table) => ({
      ...table,
      rows: rowsOf(table, source.text),
    }))
  }

  rangeAt(place: CommentPlace): LineRange | undefined {
    const table = this.#tables.find(({ from, to }) => from < place.offset && place.offset < to)
    return table ? this.#htmlRow(table, place.offset) : this.#rangeIn(this.root, place)
  }

  #rangeIn(parent: Container, place: CommentPlace): LineRange | undefined {
    const siblings = parent.children as readonly RootContent[]
    const index = siblings.findIndex((block) => holds(block, place.offset))
    const block = siblings[index]
    if (!block || (place.isAlone && isInvisible(block))) return this.#rangeBelow(parent, place.offset)
    switch (block.type) {
      case 'heading':
        return sectionLines(siblings, index, this.#endOf(parent))
      case 'paragraph':
        return rangeAtLine(siblings, index, this.#lineAt(place.offset), this.source)
      case 'table': {
        const at = block.children.findIndex((row) => holds(row, place.offset))
        const row = block.children[at]
        return linesOf(row && at > 0 ? row : block)
      }
      case 'list':
        return this.#rangeInList(block.children, place)
      case 'blockquote':
      case 'footnoteDefinition':
        return this.#rangeIn(block, place)
      default:
        return linesOf(block)
    }
  }

  #rangeInList(items: readonly ListItem[], place: CommentPlace): LineRange | undefined {
    const item = items.find((each) => holds(each, place.offset))
    // Between two items: the comment is about the next.
    const owner = item ?? items.find(({ position }) => (position?.start.offset ?? 0) > place.offset)
    if (!owner) return undefined
    const [first] = owner.children
    const isOfItem = !item || !first || place.offset <= (first.position?.end.offset ?? 0)
    const isText = !first || first.type === 'paragraph' || place.offset < (first.position?.start.offset ?? 0)
    if (isOfItem && isText) return linesOf(owner)
    return this.#rangeIn(owner, place) ?? linesOf(owner)
  }

  /** Of a comment in a block of its own: the file, the section, or what comes next. */
  #rangeBelow(parent: Container, offset: number): LineRange | undefined {
    const siblings = parent.children as readonly RootContent[]
    const start = (block: RootContent) => block.position?.start.offset ?? 0
    const above = siblings.findLastIndex((block) => start(block) < offset && !isInvisible(block))
    if (siblings[above]?.type === 'heading') return sectionLines(siblings, above, this.#endOf(parent))
    if (above === -1 && parent.type === 'root') return this.#file
    const next = siblings.findIndex((block) => start(block) >= offset && !isInvisible(block))
    const block = siblings[next]
    if (block?.type === 'heading') return sectionLines(siblings, next, this.#endOf(parent))
    if (block?.type === 'paragraph') return paragraphRange(siblings, next, this.source)
    return block && linesOf(block)
  }

  #endOf(parent: Container): number {
    return parent.type === 'root' ? this.#file.to : linesOf(parent).to
  }

  #lineAt(offset: number): number {
    return this.source.position(offset, offset).start.line
  }

  /** The row of an HTML table that an offset is in, or else the next one; all of the table in its header. */
  #htmlRow({ rows, ...table }: HtmlTable, offset: number): LineRange {
    const row = rows.find(({ to }) => offset <= to)
    const isHeader = row && row === rows[0] && !/<td\b/i.test(this.source.text.slice(row.from, row.to))
    const { from, to } = row && !isHeader ? row : table
    return { from: this.#lineAt(from), to: this.#lineAt(to) }
  }
}

interface HtmlTable extends Span {
  rows: readonly Span[]
}

function rowsOf(table: Span, text: string): Span[] {
  const starts = [...text.slice(table.from, table.to).matchAll(/<tr\b/gi)].map(
    ({ index }) => table.from + index,
  )
  return starts.map((from, at) => {
    const next = starts[at + 1] ?? table.to
    const close = text.slice(from, next).search(/<\/tr\s*>/i)
    return { from, to: close === -1 ? next : from + close }
  })
}

function holds({ position }: RootContent, offset: number): boolean {
  const { start, end } = position ?? {}
  return (start?.offset ?? 0) <= offset && offset <= (end?.offset ?? -1)
}

/** Whether front matter says that a file has no cards: `cards: false`. */
export function hasNoCards(matter: Readonly<Record<string, unknown>> = {}): boolean {
  const { cards } = matter
  return cards === false || (typeof cards === 'string' && /^\s*none\s*$/i.test(cards))
}
