import { type OriginalState, parseMarker } from './markers.js'

/** The offsets of our block in a startup file. */
export interface Block {
  from: number
  to: number
  originalState: OriginalState | undefined
  lineEnding: '\n' | '\r\n'
}

/** Why our block can't be identified. */
export interface UnclearBlock {
  line: number
  reason: string
}

/**
 * Finds our blocks. A block counts as ours only if both markers and the lines between them are exactly what we write;
 * otherwise the user has edited it, and none of the user's lines may be lost.
 *
 * @param knownContents contents that this version and earlier ones write between the markers
 */
export function findBlocks(text: string, knownContents: readonly string[]): Block[] | UnclearBlock {
  const blocks: Block[] = []
  let open:
    | (Pick<Block, 'from' | 'originalState' | 'lineEnding'> & { line: number; contentFrom: number })
    | undefined
  let to = 0
  for (const [index, lineWithEnd] of text.split(/(?<=\n)/).entries()) {
    const line = index + 1
    const from = to
    to += lineWithEnd.length
    const marker = parseMarker(lineWithEnd.replace(/\r?\n?$/, ''))
    switch (marker?.type) {
      case 'begin':
        if (open) return { line, reason: `a second block begins before the one on line ${open.line} ends` }
        open = {
          line,
          from,
          contentFrom: to,
          originalState: marker.originalState,
          lineEnding: lineWithEnd.endsWith('\r\n') ? '\r\n' : '\n',
        }
        break
      case 'end':
        if (!open) return { line, reason: 'a block ends here, but its first line is missing' }
        if (
          !knownContents.includes(normalizeLineEndings(text.slice(open.contentFrom, from)).replace(/\n$/, ''))
        )
          return { line: open.line, reason: 'the block that begins here was edited' }
        blocks.push({ from: open.from, to, originalState: open.originalState, lineEnding: open.lineEnding })
        open = undefined
        break
      case 'edited':
        return { line, reason: 'this marker of the block was edited' }
    }
  }
  if (open) return { line: open.line, reason: 'a block begins here, but its last line is missing' }
  return findUnmarked(text, blocks, knownContents) ?? blocks
}

/** Finds our lines without their markers: adding a block would load everything twice. */
function findUnmarked(
  text: string,
  blocks: readonly Block[],
  knownContents: readonly string[],
): UnclearBlock | undefined {
  let rest = text
  // Blank the blocks, so that line numbers stay the same.
  for (const { from, to } of blocks)
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, ' ') + rest.slice(to)
  const plain = normalizeLineEndings(rest)
  for (const content of knownContents) {
    const at = plain.indexOf(content)
    if (at !== -1)
      return {
        line: plain.slice(0, at).split('\n').length,
        reason: 'the lines of the block are here, but their markers are missing',
      }
  }
  return undefined
}

function normalizeLineEndings(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
