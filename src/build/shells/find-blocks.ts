import { type BlockNote, readMarker } from './markers.js'

/** A block of ours in a start-up file, by offsets. */
export interface Block {
  from: number
  to: number
  note: BlockNote | undefined
  lineEnd: '\n' | '\r\n'
}

/** Why it is not certain which lines are ours. */
export interface UnclearBlock {
  line: number
  reason: string
}

/**
 * Finds our blocks. They are ours only if they are exactly what we write: both markers, and between them lines that we
 * know. Otherwise a person has edited them, and no line of theirs may be lost.
 *
 * @param knownContents what may stand between the markers, from this version and earlier ones
 */
export function findBlocks(text: string, knownContents: readonly string[]): Block[] | UnclearBlock {
  const blocks: Block[] = []
  let open: (Pick<Block, 'from' | 'note' | 'lineEnd'> & { line: number; contentFrom: number }) | undefined
  let to = 0
  for (const [index, lineWithEnd] of text.split(/(?<=\n)/).entries()) {
    const line = index + 1
    const from = to
    to += lineWithEnd.length
    const marker = readMarker(lineWithEnd.replace(/\r?\n?$/, ''))
    switch (marker?.type) {
      case 'begin':
        if (open) return { line, reason: `a second block begins before the one of line ${open.line} ends` }
        open = {
          line,
          from,
          contentFrom: to,
          note: marker.note,
          lineEnd: lineWithEnd.endsWith('\r\n') ? '\r\n' : '\n',
        }
        break
      case 'end':
        if (!open) return { line, reason: 'a block ends here, but its first line is missing' }
        if (!knownContents.includes(withLineFeeds(text.slice(open.contentFrom, from)).replace(/\n$/, '')))
          return { line: open.line, reason: 'the block that begins here was edited' }
        blocks.push({ from: open.from, to, note: open.note, lineEnd: open.lineEnd })
        open = undefined
        break
      case 'edited':
        return { line, reason: 'this line marks the block, but it was edited' }
    }
  }
  if (open) return { line: open.line, reason: 'a block begins here, but its last line is missing' }
  return findUnmarked(text, blocks, knownContents) ?? blocks
}

/** Our lines without their markers: another block would load everything twice. */
function findUnmarked(
  text: string,
  blocks: readonly Block[],
  knownContents: readonly string[],
): UnclearBlock | undefined {
  let rest = text
  // Blanked, so that lines keep their numbers.
  for (const { from, to } of blocks)
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, ' ') + rest.slice(to)
  const plain = withLineFeeds(rest)
  for (const content of knownContents) {
    const at = plain.indexOf(content)
    if (at !== -1)
      return {
        line: plain.slice(0, at).split('\n').length,
        reason: 'the lines of the block are here, without the lines that mark it',
      }
  }
  return undefined
}

function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
