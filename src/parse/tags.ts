/*
 * # Docker #docker
 *
 * #container #net/tcp
 *
 * - `docker ps` - lists containers #daily
 *
 * | `docker run` | starts a container #start |
 *
 * capital of France::Paris #geography
 */
import type { BlockContent, Heading, Paragraph, Root, RootContent, Table } from 'mdast'
import { partitionPoint } from '../ranges/index.js'
import type { TagRange } from '../tree/index.js'
import type { OffsetRange } from './cut-text.js'
import { isInvisible } from './html-comments.js'
import { fileLines, type LineRange, linesOf, rangeAtLine, sectionLines } from './line-ranges.js'
import { mayContainNoteTags, noteTags } from './note-tags.js'
import { paragraphLines } from './paragraph-lines.js'
import type { Source } from './source.js'
import { htmlTableSpans } from './table/html-table-spans.js'
import { hasOuterPipes } from './table/outer-pipes.js'
import {
  canBeginParagraph,
  groupByLine,
  isOnlyTags,
  leadingTags,
  trailingTags,
  withoutLabel,
} from './tag-runs.js'
import { mayContainTag, type Token, tagName, tagTokens } from './tag-tokens.js'

export interface FileTags {
  ranges: TagRange[]
  /** The ranges to remove so that the tags aren't visible. */
  cuts: OffsetRange[]
}

/** Finds the tags of a file, the lines they apply to, and the ranges to remove. */
export function findTags(root: Root, source: Source): FileTags {
  if (!mayContainTag(source.text) && !mayContainNoteTags(source.text)) return { ranges: [], cuts: [] }
  const finder = new TagFinder(root, source)
  finder.readBlocks(root)
  return finder.tags
}

type Container = Extract<Root | RootContent, { children: (BlockContent | RootContent)[] }>

class TagFinder {
  readonly tags: FileTags = { ranges: [], cuts: [] }
  readonly #file: LineRange
  readonly #tables: readonly OffsetRange[]
  readonly #seen = new Set<string>()

  constructor(
    root: Root,
    private readonly source: Source,
  ) {
    this.#file = fileLines(source)
    this.#tables = htmlTableSpans(root, source)
  }

  readBlocks(parent: Container): void {
    const siblings: readonly RootContent[] = parent.children
    // The last block that isn't only tags or comments.
    let above = -1
    siblings.forEach((block, index) => {
      const from = block.position?.start.offset ?? 0
      // Markdown between blank lines in an HTML table is read as part of the table.
      const table = this.#tables[partitionPoint(this.#tables, ({ to }) => to <= from)]
      if (table && table.from < from) return
      const only = this.#onlyTags(block)
      if (only) {
        this.#add(only, this.#rangeOfTagBlock(block, above, parent))
        this.#cutBlock(block, only)
        return
      }
      if (!isInvisible(block)) above = index
      if (block.type === 'paragraph') this.#readParagraph(block, parent, index)
      else if (block.type === 'heading') this.#readHeading(block, parent, index)
      else if (block.type === 'table') this.#readTable(block)
      else if ('children' in block) this.readBlocks(block as Container)
    })
  }

  #add(tokens: readonly Token[], { from, to }: LineRange): void {
    for (const { kind, text } of tokens) {
      const name = tagName(text)
      const key = `${name} ${from} ${to}`
      if (kind !== 'tag' || this.#seen.has(key)) continue
      this.#seen.add(key)
      this.tags.ranges.push({ name, from, to })
    }
  }

  /** Returns the tags of a block that contains nothing else: a paragraph, list or quote. */
  #onlyTags(block: RootContent): Token[] | undefined {
    if (block.type === 'paragraph') {
      const tokens = withoutLabel(this.#tokensOf(block))
      return isOnlyTags(tokens) ? tokens : undefined
    }
    if (block.type !== 'list' && block.type !== 'listItem' && block.type !== 'blockquote') return undefined
    const all = (block.children as readonly RootContent[]).map((child) => this.#onlyTags(child))
    return all.length > 0 && all.every((tokens) => tokens !== undefined) ? all.flat() : undefined
  }

  #tokensOf(block: Paragraph | Heading): Token[] {
    const { start, end } = block.position ?? {}
    return mayContainTag(this.source.text.slice(start?.offset, end?.offset))
      ? tagTokens(block.children, this.source)
      : []
  }

  /** Tags below a heading apply to its section; tags before all other content, to the file. */
  #rangeOfTagBlock(block: RootContent, above: number, parent: Container): LineRange {
    const siblings: readonly RootContent[] = parent.children
    if (siblings[above]?.type === 'heading') return sectionLines(siblings, above, this.#endOf(parent))
    if (parent.type === 'root' && above === -1) return this.#file
    return linesOf(parent.type === 'listItem' ? parent : block)
  }

  #endOf(parent: Container): number {
    return parent.type === 'root' ? this.#file.to : linesOf(parent).to
  }

  /** Cuts a block of only tags, including list markers. */
  #cutBlock(block: RootContent, tokens: readonly Token[]): void {
    const from = block.position?.start.offset
    const to = block.position?.end.offset
    if (from === undefined || to === undefined) return
    if (tokens.some(({ kind }) => kind === 'card-mark')) {
      for (const { kind, from: start, to: end } of tokens)
        if (kind === 'tag') this.tags.cuts.push({ from: start, to: end })
      return
    }
    // Keep line ends, so that the blocks above and below stay separate, and the markers of a quote around the block.
    let at = from
    for (const [index, line] of this.source.text.slice(from, to).split('\n').entries()) {
      const marks =
        index === 0 || block.type === 'blockquote' ? '' : (/^[ \t]*(?:>[ \t]?)*/.exec(line)?.[0] ?? '')
      this.tags.cuts.push({ from: at + marks.length, to: at + line.replace(/\r$/, '').length })
      at += line.length + 1
    }
  }

  #readHeading(heading: Heading, parent: Container, index: number): void {
    const tokens = this.#tokensOf(heading)
    const run = trailingTags(tokens)
    // A heading must have a title besides its tags.
    if (run.length === 0 || run.length === tokens.length) return
    this.#add(run, sectionLines(parent.children, index, this.#endOf(parent)))
    this.#cutAtEnd(run, tokens)
  }

  #readParagraph(paragraph: Paragraph, parent: Container, index: number): void {
    const { source } = this
    this.tags.ranges.push(...noteTags(paragraph, source))
    const tokens = this.#tokensOf(paragraph)
    if (tokens.length === 0) return
    const isItem = parent.type === 'listItem' && index === 0
    const add = (run: readonly Token[]) => {
      const line = run.find(({ kind }) => kind === 'tag')?.line ?? 1
      this.#add(run, isItem ? linesOf(parent) : rangeAtLine(parent.children, index, line, source))
    }
    const start = leadingTags(tokens)
    const rest = tokens[start.length]
    if (start.length > 0 && rest && canBeginParagraph(source.text, rest.from)) {
      add(start)
      this.#cutBefore(start, tokens)
    }
    // The line of a card ends with its mark; its answer may be on the next ones.
    const isLineByLine =
      tokens.some(({ kind }) => kind === 'card-mark') || paragraphLines(paragraph, source).isLineByLine
    const ends = isLineByLine ? groupByLine(tokens) : [tokens]
    ends.forEach((line, at) => {
      const run = trailingTags(line)
      const [first] = run
      if (!first || first.index < start.length) return
      add(run)
      // Don't leave a blank line, which would end the paragraph.
      if (run.length === line.length && at < ends.length - 1) this.#cutBefore(run, tokens)
      else this.#cutAtEnd(run, tokens)
    })
  }

  #readTable(table: Table): void {
    table.children.forEach((row, at) => {
      row.children.forEach((cell) => {
        const tokens = tagTokens(cell.children, this.source)
        const run = trailingTags(tokens)
        const isEmptied = run.length === tokens.length
        if (run.length === 0 || (isEmptied && !hasOuterPipes(row, this.source.text))) return
        this.#add(run, linesOf(at === 0 ? table : row))
        this.#cutAtEnd(run, tokens)
      })
    })
  }

  /** Cuts tags, including the white space before them. */
  #cutAtEnd(run: readonly Token[], tokens: readonly Token[]): void {
    const isWhole = run.every(({ kind }) => kind !== 'card-mark')
    for (const token of run) {
      const before = tokens[token.index - 1]
      if (token.kind === 'tag')
        this.tags.cuts.push({
          from: before?.line === token.line && before.kind !== 'break' ? before.to : token.from,
          to: token.to,
        })
      if (before?.kind === 'break' && isWhole) this.#cutBreak(before)
    }
  }

  /** Cuts tags, including everything up to the next token. */
  #cutBefore(run: readonly Token[], tokens: readonly Token[]): void {
    for (const token of run) {
      const next = tokens[token.index + 1]
      if (next && token.kind !== 'card-mark') this.tags.cuts.push({ from: token.from, to: next.from })
    }
  }

  /** Cuts the marker of a hard line break, without the line end. */
  #cutBreak({ from, text }: Token): void {
    this.tags.cuts.push({ from, to: from + text.search(/[\r\n]|$/) })
  }
}

/** Returns the tags in front matter: a list, or names separated by commas or spaces. */
export function frontmatterTags(frontmatter: Readonly<Record<string, unknown>> = {}): string[] {
  const { tags } = frontmatter
  const names = Array.isArray(tags) ? tags : typeof tags === 'string' ? tags.split(/[\s,]+/) : [tags]
  const trimmed = names.flatMap((name: unknown) =>
    typeof name === 'string' || typeof name === 'number' ? [`${name}`.trim()] : [],
  )
  const withoutCardMarks = trimmed.filter((name) => !/^#?(?:(?:flash)?cards?|flashcards\/.*)$/i.test(name))
  return [...new Set(withoutCardMarks.map(tagName))].filter((name) => name !== '')
}
