import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { type FileSurvey, type Notes, type TableFact, walk } from '../tree/index.js'
import { fileLines } from './line-ranges.js'
import { hasNoCards } from './no-card.js'
import { readPins } from './pins.js'
import { plainText } from './plain-text.js'
import { readSilences } from './silences.js'
import { createSource } from './source.js'
import type { Grid } from './table/grid.js'
import { frontmatterTags } from './tags.js'
import { foldWhiteSpace } from './white-space.js'

/** Collects how a file is written; its tables are added as they are read, and what its author says of it in the end. */
export function surveyFile(root: Root): FileSurvey {
  const survey: FileSurvey = {
    headings: [],
    links: [],
    tables: [],
    silences: [],
    ids: [],
    tags: [],
    noCards: [],
  }
  walk(root, (node) => {
    if (!node.position) return
    if (node.type === 'heading')
      survey.headings.push({
        depth: node.depth,
        title: foldWhiteSpace(textOf(node)),
        position: node.position,
      })
    else if (node.type === 'link' || node.type === 'definition')
      survey.links.push({ url: node.url, position: node.position })
  })
  return survey
}

/** Collects what an author says about lines of a file in comments, tags and front matter. */
export function authorFacts(
  root: Root,
  file: VFile,
  { tags, noCards }: Pick<FileSurvey, 'tags' | 'noCards'>,
  matter: Notes['matter'],
): Pick<FileSurvey, 'silences' | 'ids' | 'tags' | 'noCards'> {
  const whole = fileLines(createSource(file))
  return {
    silences: readSilences(root, file),
    ids: readPins(root, file),
    tags: [...frontmatterTags(matter).map((name) => ({ name, ...whole })), ...tags],
    noCards: hasNoCards(matter) ? [whole, ...noCards] : noCards,
  }
}

export function tableFact({ header, rows }: Grid, subject: number): TableFact {
  const read = rows.map((cells) =>
    cells.map(({ children, position }) => ({ text: foldWhiteSpace(plainText(children)).trim(), position })),
  )
  return {
    header: header.map(({ children }) => plainText(children)),
    subject,
    rows: read.flatMap((cells) => {
      const position = spanOf(cells)
      return position ? [{ cells, position }] : []
    }),
  }
}

function spanOf(cells: readonly { position: Position }[]): Position | undefined {
  const [first, last] = [cells[0], cells.at(-1)]
  return first && last ? { start: first.position.start, end: last.position.end } : undefined
}
