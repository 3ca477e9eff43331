/** Edits our marked block in a startup file. Works on bytes, because the file may be in any encoding. */
import { type Block, findBlocks, type UnclearBlock } from './find-blocks.js'
import { beginMarker, endMarker, type OriginalState } from './markers.js'

/** The new bytes of the file (`undefined` to remove it), or why our block can't be identified. */
export type BlockEdit = { type: 'edit'; bytes: Buffer | undefined } | ({ type: 'unclear' } & UnclearBlock)

/**
 * Adds the block at the end of a file, or replaces an earlier block.
 *
 * @param file bytes of the file; `undefined` if it doesn't exist
 * @param content content of the block, in ASCII
 * @param knownContents contents that earlier versions wrote
 */
export function withBlock(
  file: Buffer | undefined,
  content: string,
  knownContents: readonly string[] = [],
): BlockEdit {
  const text = toLatin1(file)
  const blocks = findBlocksIn(text, [content, ...knownContents])
  if (!Array.isArray(blocks)) return { type: 'unclear', ...blocks }
  const [first, ...others] = blocks
  if (!first) {
    const originalState = originalStateOf(file)
    const lineEnding = originalState === 'line end added' ? '\n' : ''
    return toEdit(`${text}${lineEnding}${blockText(content, originalState)}`)
  }
  const replacement = blockText(content, first.originalState).replaceAll('\n', first.lineEnding)
  return toEdit(text.slice(0, first.from) + replacement + removeBlocks(text, others).slice(first.to))
}

/** Removes the block, which restores the file as it was before. */
export function withoutBlock(file: Buffer, knownContents: readonly string[]): BlockEdit {
  const text = toLatin1(file)
  const blocks = findBlocksIn(text, knownContents)
  if (!Array.isArray(blocks)) return { type: 'unclear', ...blocks }
  const rest = removeBlocks(text, blocks)
  const isOurs = rest === '' && blocks.some(({ originalState }) => originalState === 'new file')
  return isOurs ? { type: 'edit', bytes: undefined } : toEdit(rest)
}

/** Returns the block with its markers, also for adding it by hand. */
export function blockText(content: string, originalState?: OriginalState): string {
  return `${beginMarker(originalState)}\n${content}\n${endMarker}\n`
}

/** Removes the last block first, so that the other offsets stay valid. */
function removeBlocks(text: string, blocks: readonly Block[]): string {
  let result = text
  for (const { from, to, originalState } of blocks.toReversed()) {
    const before = result.slice(0, from)
    const after = result.slice(to)
    // Text added below the block keeps its own line.
    const isLineEndOurs = originalState === 'line end added' && after === ''
    result = (isLineEndOurs ? before.replace(/\n$/, '') : before) + after
  }
  return result
}

function findBlocksIn(text: string, knownContents: readonly string[]): Block[] | UnclearBlock {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(text))
    return { line: 1, reason: 'the file is UTF-16, which ddd-build does not edit' }
  return findBlocks(text, knownContents)
}

function originalStateOf(file: Buffer | undefined): OriginalState | undefined {
  if (!file) return 'new file'
  return file.length === 0 || file.at(-1) === 0x0a ? undefined : 'line end added'
}

/** Decodes each byte as one character, which is lossless in both directions. */
function toLatin1(file: Buffer | undefined): string {
  return file?.toString('latin1') ?? ''
}

function toEdit(text: string): BlockEdit {
  return { type: 'edit', bytes: Buffer.from(text, 'latin1') }
}
