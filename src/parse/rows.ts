/** From a grid with a column of commands to `command` nodes. */
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Position } from 'unist'
import type { ShellLine } from '../shell/index.js'
import { build, type Cell, type Command, type Option, type Origin } from '../tree/index.js'
import { readCommandLine } from './command-line.js'
import type { Grid, GridCell } from './grid.js'
import { type ColumnMeaning, type HeaderWords, readHeader } from './headers.js'
import { readOption } from './option.js'
import { readPage } from './page.js'
import type { Source } from './source.js'
import { foldWhiteSpace } from './white-space.js'

/** A dash or nothing: the author's way to say "none". */
const none = /^[-–—]?$/

/** Reads the rows of a grid; nothing if no column says that it holds commands. */
export function readRows(
  grid: Grid,
  headers: HeaderWords,
  origin: Origin,
  source: Source,
): Command[] | undefined {
  const meanings = grid.header.map((cell) => readHeader(foldWhiteSpace(textOf(cell.children)), headers))
  if (!meanings.includes('command')) return undefined
  // "Usage" says what a command does where another column has the command.
  return grid.rows.flatMap((row) => readRow(row, grid.header, meanings, origin, source))
}

function readRow(
  row: readonly GridCell[],
  header: readonly GridCell[],
  meanings: readonly (ColumnMeaning | undefined)[],
  origin: Origin,
  source: Source,
): Command[] {
  const column = (meaning: ColumnMeaning): GridCell | undefined => row[meanings.indexOf(meaning)]
  const plain = (meaning: ColumnMeaning): string | undefined => {
    const cell = meanings.includes(meaning) ? column(meaning) : undefined
    const text = cell ? foldWhiteSpace(textOf(cell.children)) : ''
    return none.test(text) ? undefined : text
  }
  const cell = column('command')
  if (!cell) return []
  const extra: Cell[] = []
  row.forEach((other, index) => {
    if (meanings[index] !== undefined || none.test(textOf(other.children).trim())) return
    const name = header[index] ? foldWhiteSpace(textOf(header[index].children)) : ''
    extra.push(
      build('cell', other.position, { header: name === '' ? undefined : name, children: other.children }),
    )
  })
  return commandTexts(cell).map(({ value, position }) => {
    const syntax = readCommandLine(value, position, source)
    const options = column('options')
    return build('command', position, {
      value,
      syntax,
      description: plain('description'),
      example: plain('example'),
      page: readPage(plain('page') ?? ''),
      origin,
      cells: extra.length > 0 ? extra : undefined,
      children: meanings.includes('options') && options ? readOptions(options, syntax) : [],
    })
  })
}

interface Piece {
  value: string
  position: Position
}

/** The commands of a cell: each piece of code, else its whole text. */
function commandTexts(cell: GridCell): Piece[] {
  const code = codeIn(cell.children, cell.position)
  if (code.length > 0) return code
  const value = foldWhiteSpace(textOf(cell.children))
  return none.test(value) ? [] : [{ value, position: cell.position }]
}

function codeIn(nodes: readonly PhrasingContent[], fallback: Position): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.type === 'inlineCode') {
      const value = foldWhiteSpace(node.value)
      return value === '' ? [] : [{ value, position: node.position ?? fallback }]
    }
    return 'children' in node ? codeIn(node.children, fallback) : []
  })
}

/** The pieces of a cell of options: pieces of code with the words after each, else the text parted by commas. */
function readOptions(cell: GridCell, syntax: ShellLine): Option[] {
  const options: { piece: Piece; words: string }[] = []
  for (const node of cell.children) {
    const [piece] = codeIn([node], cell.position)
    if (piece) options.push({ piece, words: '' })
    else {
      const last = options.at(-1)
      if (last) last.words += textOf(node)
    }
  }
  if (options.length === 0)
    for (const value of foldWhiteSpace(textOf(cell.children)).split(/,\s*/))
      if (!none.test(value)) options.push({ piece: { value, position: cell.position }, words: '' })
  return options.map(({ piece, words }) => {
    const description = foldWhiteSpace(words.replace(/^[\s,;:–—-]+|[\s,;]+$/g, ''))
    return readOption(piece.value, syntax, piece.position, description === '' ? undefined : description)
  })
}
