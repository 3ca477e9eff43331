/**
 * A line that describes a piece of code or keys: a list item, or a line of a paragraph.
 *
 *     `docker stop NAME` - stops a container
 *     List the containers: `docker ps`
 *     Ctrl + R - search the history
 *     git status - shows what changed
 */
import type { Page } from '../../tree/index.js'
import type { CandidatePlace } from '../classify/index.js'
import type { TextPiece } from '../code-pieces.js'

export interface LineEntry {
  /** What the line describes; several if it has alternatives (`a` or `b`). */
  pieces: TextPiece[]
  /** Whether the pieces are formatted as code or set apart as keys. */
  isCode: boolean
  /** What separates the pieces from the description: punctuation, only a space, or nothing without a description. */
  separator: 'mark' | 'space' | 'none'
  description: string | undefined
  page: Page | undefined
  /** What the code prints: `` `date +%Y` → `2026` ``. */
  result?: string
  /** Whether words without punctuation are before the code: `Attach to it `docker attach web``. */
  isAfterWords?: boolean
  /** Set if the piece is words in bold instead of code. */
  bold?: { hasItalicOperand: boolean }
}

/** Returns where the pieces of a line were found. */
export function placeOfEntry(entry: LineEntry | undefined): CandidatePlace {
  if (!entry?.isCode) return 'plain-item'
  if (entry.bold) return entry.bold.hasItalicOperand ? 'bold-with-italics' : 'bold'
  return entry.isAfterWords ? 'code-after-words' : 'item-code'
}
