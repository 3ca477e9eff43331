import type { ReadResult } from '../../build/index.js'
import { findAll } from '../../catalog/index.js'
import type { JudgedPiece } from '../../parse/index.js'
import type { Notes, NotesContent } from '../../tree/index.js'
import { type Terminal, visible } from '../terminal.js'

/** What stands in a line of each file, what it was read as, and by which signs. */
export function whyText(
  { files, notebook, verdicts }: Pick<ReadResult, 'files' | 'notebook' | 'verdicts'>,
  line: number,
  terminal: Terminal,
): string {
  const texts = files.map((file) => {
    const judged = (verdicts.get(file) ?? []).filter(({ position }) => position?.start.line === line)
    const notes = notebook.notes.find(({ path }) => path === file)
    const pieces = judged.map((piece) => pieceText(piece, terminal)).join('')
    const text = judged.some(({ isCommand }) => isCommand) ? pieces : `${pieces}${otherText(notes, line)}`
    return `\n  ${terminal.colors.underline(visible(`${file}:${line}`))}\n${text}`
  })
  return `${texts.join('')}\n`
}

function pieceText({ text, isCommand, score, signs }: JudgedPiece, { colors }: Terminal): string {
  const verdict = isCommand ? colors.green('a command') : colors.yellow('no command')
  const heaviestFirst = [...signs].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
  const lines = heaviestFirst.map(
    ({ weight, reason }) => `      ${weight > 0 ? '+' : ''}${weight} ${reason}\n`,
  )
  return `    ${visible(text)}\n    ${verdict}: ${score} by these signs, of which 1.5 are needed\n${lines.join('')}`
}

const readable = ['shortcut', 'concept', 'card', 'callout', 'figure', 'example', 'prose'] as const

function otherText(notes: Notes | undefined, line: number): string {
  const holds = ({ position }: NotesContent) =>
    position && position.start.line <= line && line <= position.end.line
  const type = notes && readable.find((name) => findAll(notes, name).some(({ node }) => holds(node)))
  return type ? `    read as ${type}\n` : '    nothing in this line might be a command\n'
}
