/** Our marked block in a start-up file. It is handled as bytes: these files may be in any encoding. */
import { type Block, findBlocks, type UnclearBlock } from './find-blocks.js'
import { type BlockNote, beginMarker, endMarker } from './markers.js'

/** The file as it should be, with no bytes if there should be none; or why that is not certain. */
export type BlockEdit = { type: 'edit'; bytes: Buffer | undefined } | ({ type: 'unclear' } & UnclearBlock)

/**
 * @param file its bytes; nothing if there is none
 * @param content of the block, in ASCII
 * @param knownContents what earlier versions wrote
 * @returns the file with the block at its end, or in place of an earlier one
 */
export function withBlock(
  file: Buffer | undefined,
  content: string,
  knownContents: readonly string[] = [],
): BlockEdit {
  const text = toText(file)
  const blocks = findIn(text, [content, ...knownContents])
  if (!Array.isArray(blocks)) return { type: 'unclear', ...blocks }
  const [first, ...others] = blocks
  if (!first) {
    const note = noteFor(file)
    const lineEnd = note === 'line end added' ? '\n' : ''
    return edit(`${text}${lineEnd}${blockText(content, note)}`)
  }
  const renewed = blockText(content, first.note).replaceAll('\n', first.lineEnd)
  return edit(text.slice(0, first.from) + renewed + cutAll(text, others).slice(first.to))
}

/** @returns the file as it was before the block */
export function withoutBlock(file: Buffer, knownContents: readonly string[]): BlockEdit {
  const text = toText(file)
  const blocks = findIn(text, knownContents)
  if (!Array.isArray(blocks)) return { type: 'unclear', ...blocks }
  const rest = cutAll(text, blocks)
  const isOurs = rest === '' && blocks.some(({ note }) => note === 'new file')
  return isOurs ? { type: 'edit', bytes: undefined } : edit(rest)
}

/** The block as a person can add it by hand. */
export function blockText(content: string, note?: BlockNote): string {
  return `${beginMarker(note)}\n${content}\n${endMarker}\n`
}

/** The last one first, so that the offsets of the others stay right. */
function cutAll(text: string, blocks: readonly Block[]): string {
  let result = text
  for (const { from, to, note } of blocks.toReversed()) {
    const before = result.slice(0, from)
    const after = result.slice(to)
    // What was written below in the meantime stays on lines of its own.
    const isLineEndOurs = note === 'line end added' && after === ''
    result = (isLineEndOurs ? before.replace(/\n$/, '') : before) + after
  }
  return result
}

function findIn(text: string, knownContents: readonly string[]): Block[] | UnclearBlock {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(text))
    return { line: 1, reason: 'the file is UTF-16, which ddd-build does not edit' }
  return findBlocks(text, knownContents)
}

function noteFor(file: Buffer | undefined): BlockNote | undefined {
  if (!file) return 'new file'
  return file.length === 0 || file.at(-1) === 0x0a ? undefined : 'line end added'
}

/** Each byte as the character of its number, and back: no byte changes on the way. */
function toText(file: Buffer | undefined): string {
  return file?.toString('latin1') ?? ''
}

function edit(text: string): BlockEdit {
  return { type: 'edit', bytes: Buffer.from(text, 'latin1') }
}
