import type { Root } from 'mdast'
import { VFile } from 'vfile'
import type { NoCardRange, Notes, TagRange } from '../tree/index.js'
import { findCardComments } from './card-comments.js'
import { type CutText, cutText, type OffsetRange } from './cut-text.js'
import { findNoCardRanges } from './no-card-ranges.js'
import { restorePosition, restorePositions } from './restore-positions.js'
import { createSource, shiftForByteOrderMark } from './source.js'
import { findTags } from './tags.js'

/** A file as the shapes read it: without tags, and without comments about cards. */
export interface CleanFile {
  root: Root
  file: VFile
  tags: TagRange[]
  noCardRanges: NoCardRange[]
  /** Maps positions, messages and classifications back to the original file. */
  restore(notes: Notes): void
}

/**
 * Removes tags and comments about cards from a file, and reads what they say.
 *
 * @param parse the parser that produced `root`
 */
export function cleanFile(root: Root, original: VFile, parse: (text: string) => Root): CleanFile {
  const source = createSource(original)
  const comments = findCardComments(root, source)
  const commentsRemoved = cutText(
    source.text,
    comments.flatMap(({ cut }) => cut ?? []),
  )
  const withoutComments = parseShortened(commentsRemoved, original, parse) ?? {
    root,
    file: original,
    cut: cutText(source.text, []),
  }
  const noCardRanges = findNoCardRanges(
    withoutComments.root,
    createSource(withoutComments.file),
    comments
      .filter(({ kind }) => kind === 'no-card')
      .map(({ from, isStandalone, listItem }) => ({
        offset: withoutComments.cut.shortenedOffset(from),
        isStandalone,
        listItem,
      })),
  )
  const { ranges: tags, cuts } = findTags(withoutComments.root, createSource(withoutComments.file))
  if (cuts.length === 0) return toCleanFile(withoutComments)
  const spans: OffsetRange[] = [
    ...comments.flatMap(({ cut }) => (cut && withoutComments.cut === commentsRemoved ? [cut] : [])),
    ...cuts.map((cut) => withoutComments.cut.originalRange(cut)),
  ]
  return toCleanFile(parseShortened(cutText(source.text, spans), original, parse) ?? withoutComments)

  function toCleanFile({ root: clean, file, cut }: ShortenedFile): CleanFile {
    return {
      root: clean,
      file,
      tags,
      noCardRanges,
      restore(notes) {
        if (file === original) return
        for (const { reason, place, ruleId, source: tool } of file.messages) {
          const position = place && 'start' in place ? restorePosition(place, cut, source) : undefined
          const message = original.message(reason, position ? { place: position } : undefined)
          Object.assign(message, { ruleId, source: tool })
        }
        const { classifications = [] } = file.data
        original.data.classifications = classifications
        restorePositions([notes, classifications], cut, source)
        if (root.position) notes.position = root.position
      },
    }
  }
}

interface ShortenedFile {
  root: Root
  file: VFile
  cut: CutText
}

/** Parses a shortened text; returns `undefined` if nothing was cut. */
function parseShortened(cut: CutText, file: VFile, parse: (text: string) => Root): ShortenedFile | undefined {
  const { text } = cut
  if (text === String(file)) return undefined
  const shortFile = new VFile({ value: text, ...(file.path ? { path: file.path } : {}) })
  const root = parse(text)
  shiftForByteOrderMark(root, shortFile)
  return { root, file: shortFile, cut }
}
