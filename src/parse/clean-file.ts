import type { Root } from 'mdast'
import { VFile } from 'vfile'
import type { NoCardFact, Notes, TagFact } from '../tree/index.js'
import { findComments } from './comments.js'
import { type CutText, cutText, type Span } from './cut-text.js'
import { findNoCards } from './no-card.js'
import { restorePosition, restorePositions } from './restore-positions.js'
import { countByteOrderMark, createSource } from './source.js'
import { findTags } from './tags.js'

/** A file as its shapes read it: without the tags and comments that say something about cards. */
export interface CleanFile {
  root: Root
  file: VFile
  tags: TagFact[]
  noCards: NoCardFact[]
  /** Moves positions, messages and reasons from the clean file to the original. */
  restore(notes: Notes): void
}

/** @param parse reads Markdown as `root` was read */
export function cleanFile(root: Root, original: VFile, parse: (text: string) => Root): CleanFile {
  const source = createSource(original)
  const comments = findComments(root, source)
  const uncommented = cutText(
    source.text,
    comments.flatMap(({ cut }) => cut ?? []),
  )
  const withoutComments = shortened(uncommented, original, parse) ?? {
    root,
    file: original,
    cut: cutText(source.text, []),
  }
  const noCards = findNoCards(
    withoutComments.root,
    createSource(withoutComments.file),
    comments
      .filter(({ kind }) => kind === 'no-card')
      .map(({ from, isAlone, item }) => ({ offset: withoutComments.cut.offsetOf(from), isAlone, item })),
  )
  const { facts: tags, cuts } = findTags(withoutComments.root, createSource(withoutComments.file))
  if (cuts.length === 0) return result(withoutComments)
  const spans: Span[] = [
    ...comments.flatMap(({ cut }) => (cut && withoutComments.cut === uncommented ? [cut] : [])),
    ...cuts.map((cut) => withoutComments.cut.spanOf(cut)),
  ]
  return result(shortened(cutText(source.text, spans), original, parse) ?? withoutComments)

  function result({ root: clean, file, cut }: Shortened): CleanFile {
    return {
      root: clean,
      file,
      tags,
      noCards,
      restore(notes) {
        if (file === original) return
        for (const { reason, place, ruleId, source: tool } of file.messages) {
          const position = place && 'start' in place ? restorePosition(place, cut, source) : undefined
          const message = original.message(reason, position ? { place: position } : undefined)
          Object.assign(message, { ruleId, source: tool })
        }
        const { verdicts = [] } = file.data
        original.data.verdicts = verdicts
        restorePositions([notes, verdicts], cut, source)
        if (root.position) notes.position = root.position
      },
    }
  }
}

interface Shortened {
  root: Root
  file: VFile
  cut: CutText
}

/** Parses a shortened text; `undefined` if nothing was cut. */
function shortened(cut: CutText, file: VFile, parse: (text: string) => Root): Shortened | undefined {
  const { text } = cut
  if (text === String(file)) return undefined
  const short = new VFile({ value: text, ...(file.path ? { path: file.path } : {}) })
  const root = parse(text)
  countByteOrderMark(root, short)
  return { root, file: short, cut }
}
