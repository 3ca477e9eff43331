import type { Root } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { type FileMetadata, type Notes, type TableInfo, textOf, walk } from '../tree/index.js'
import { readDisableDirectives } from './disable-directives.js'
import { readExplicitIds } from './explicit-ids.js'
import { fileLines } from './line-ranges.js'
import { hasNoCards } from './no-card-ranges.js'
import { createSource } from './source.js'
import type { Grid } from './table/grid.js'
import { readCell } from './table/read-cell.js'
import { frontmatterTags } from './tags.js'
import { collapseWhitespace } from './whitespace.js'

/** Collects the headings and links of a file. Tables are added as they are read, the language, the author's metadata and the coverage at the end. */
export function collectFileMetadata(root: Root): FileMetadata {
  const metadata: FileMetadata = {
    language: 'en',
    headings: [],
    links: [],
    tables: [],
    disableDirectives: [],
    explicitIds: [],
    tags: [],
    noCardRanges: [],
    coverage: { counts: {}, proseLines: [] },
  }
  walk(root, (node) => {
    if (!node.position) return
    if (node.type === 'heading')
      metadata.headings.push({
        depth: node.depth,
        title: collapseWhitespace(textOf(node)),
        position: node.position,
      })
    else if (node.type === 'link' || node.type === 'definition')
      metadata.links.push({ url: node.url, position: node.position })
  })
  return metadata
}

/** Collects the author's metadata: comments, tags and front matter that apply to lines of the file. */
export function readAuthorMetadata(
  root: Root,
  file: VFile,
  { tags, noCardRanges }: Pick<FileMetadata, 'tags' | 'noCardRanges'>,
  frontmatter: Notes['frontmatter'],
): Pick<FileMetadata, 'disableDirectives' | 'explicitIds' | 'tags' | 'noCardRanges'> {
  const wholeFile = fileLines(createSource(file))
  return {
    disableDirectives: readDisableDirectives(root, file),
    explicitIds: readExplicitIds(root, file),
    tags: [...frontmatterTags(frontmatter).map((name) => ({ name, ...wholeFile })), ...tags],
    noCardRanges: hasNoCards(frontmatter) ? [wholeFile, ...noCardRanges] : noCardRanges,
  }
}

export function createTableInfo({ header, rows }: Grid, subjectColumn: number): TableInfo {
  return {
    header: header.map((cell) => readCell(cell).visibleText),
    subjectColumn,
    rows: rows.flatMap((row) => {
      const cells = row.map((cell) => ({ text: readCell(cell).visibleText, position: cell.position }))
      const position = combinedPosition(cells)
      return position ? [{ cells, position }] : []
    }),
  }
}

function combinedPosition(cells: readonly { position: Position }[]): Position | undefined {
  const [first, last] = [cells[0], cells.at(-1)]
  return first && last ? { start: first.position.start, end: last.position.end } : undefined
}
