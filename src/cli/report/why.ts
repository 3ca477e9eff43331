import type { Position } from 'unist'
import { findAll } from '../../catalog/index.js'
import type { ReadResult } from '../../engine/index.js'
import type { PieceClassification } from '../../parse/index.js'
import type { Notes, NotesContent, Option } from '../../tree/index.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

/** Explains what a line of each file was read as, and which signals decided it. */
export function whyReport(
  { files, notebook, classifications }: Pick<ReadResult, 'files' | 'notebook' | 'classifications'>,
  line: number,
  terminal: Terminal,
): string {
  const texts = files.map((file) => {
    const onLine = lastOfEachPiece(
      (classifications.get(file) ?? []).filter(({ position }) => containsLine(position, line)),
    )
    const notes = notebook.notes.find(({ path }) => path === file)
    const pieces = onLine.map((piece) => formatClassification(piece, terminal)).join('')
    const text = onLine.some(({ isCommand }) => isCommand)
      ? pieces
      : `${pieces}${formatOtherNode(notes, line)}`
    return `\n  ${terminal.colors.underline(escapeControlCharacters(`${file}:${line}`))}\n${text}`
  })
  return `${texts.join('')}\n`
}

/** A paragraph may be classified as a whole and then line by line; the last classification counts. */
function lastOfEachPiece(pieces: readonly PieceClassification[]): PieceClassification[] {
  const byPiece = new Map(pieces.map((piece) => [`${piece.position?.start.offset} ${piece.text}`, piece]))
  return [...byPiece.values()]
}

function containsLine(position: Position | undefined, line: number): boolean {
  return position !== undefined && position.start.line <= line && line <= position.end.line
}

function formatClassification(
  { text, isCommand, score, signals }: PieceClassification,
  { colors }: Terminal,
): string {
  const label = isCommand ? colors.green('command') : colors.yellow('not a command')
  const signalsByWeight = [...signals].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
  const lines = signalsByWeight.map(
    ({ weight, reason }) => `      ${weight > 0 ? '+' : ''}${weight} ${reason}\n`,
  )
  return `    ${escapeControlCharacters(text)}\n    ${label}: score ${score}, at least 1.5 required\n${lines.join('')}`
}

const explainableTypes = [
  'command',
  'shortcut',
  'concept',
  'card',
  'callout',
  'figure',
  'example',
  'prose',
] as const

function formatOtherNode(notes: Notes | undefined, line: number): string {
  const isHere = ({ position }: Option | NotesContent) => containsLine(position, line)
  const commands = notes ? findAll(notes, 'command').map(({ node }) => node) : []
  const owner = commands.find(({ children }) => children.some(isHere))
  if (owner) return `    read as an option of ${escapeControlCharacters(owner.value)}\n`
  const type = notes && explainableTypes.find((name) => findAll(notes, name).some(({ node }) => isHere(node)))
  return type ? `    read as ${type}\n` : '    nothing was read from this line\n'
}
