import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { type Card, createNode, type NoCardRange, type Notes } from '../tree/index.js'
import { BlockReader } from './block-reader.js'
import { cleanFile } from './clean-file.js'
import { collectFileMetadata, readAuthorMetadata } from './collect-file-metadata.js'
import { blocksOf, coverageOf } from './coverage.js'
import { deepHtmlToText } from './deep-html-to-text.js'
import { removeHiddenMarkup } from './hidden-markup.js'
import { checkNesting } from './markdown/limits/index.js'
import { parseMarkdown } from './markdown/parse-markdown.js'
import type { ParseOptions } from './parse-options.js'
import { resolveValues } from './resolve-values.js'
import { slashPath } from './slash-path.js'
import { createSource, shiftForByteOrderMark } from './source.js'
import { readTopics } from './topics.js'

/**
 * Converts a Markdown tree to a notes tree. Blocks that no shape reads stay prose.
 *
 * @param parse the parser that produced `root`; a file with tags or comments about cards is parsed again without them
 * @throws ParseLimitError if the tree is nested too deeply
 */
export function mdastToNotes(
  root: Root,
  file: VFile,
  options: ParseOptions = {},
  parse: (text: string) => Root = parseMarkdown,
): Notes {
  checkNesting(root)
  shiftForByteOrderMark(root, file)
  deepHtmlToText(root, file)
  const blocks = blocksOf(root)
  const clean = cleanFile(root, file, parse)
  removeHiddenMarkup(clean.root, createSource(clean.file))
  const notes: Notes = createNode('notes', clean.root.position, {
    path: file.path ? slashPath(file.path) : undefined,
    title: '',
    data: collectFileMetadata(clean.root),
    children: [],
  })
  const reader = new BlockReader(clean.root, notes, clean.file, options)
  reader.readBlocks()
  readTopics(notes, reader.source)
  if (notes.title === '') notes.title = firstTitle(notes) ?? file.stem ?? 'Notes'
  resolveValues(notes)
  clean.restore(notes)
  if (notes.data) {
    const noCardRanges = [...clean.noCardRanges, ...reader.markedCards.map(answerLines)]
    Object.assign(
      notes.data,
      readAuthorMetadata(root, file, { tags: clean.tags, noCardRanges }, notes.frontmatter),
    )
    notes.data.language = reader.source.language
    notes.data.coverage = coverageOf(blocks, notes)
  }
  return notes
}

/** Returns the lines of a card below its heading. */
function answerLines({ position }: Card): NoCardRange {
  return { from: (position?.start.line ?? 0) + 1, to: position?.end.line ?? 0 }
}

function firstTitle(notes: Notes): string | undefined {
  const first = notes.children.find((node) => node.type === 'chapter' || node.type === 'section')
  return first?.title
}
