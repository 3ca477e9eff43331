import type { VFileMessage } from 'vfile-message'
import type { Notebook } from '../catalog/index.js'
import type { Context, Root } from '../emit/index.js'
import type { PieceClassification } from '../parse/index.js'

export interface ReadResult {
  notebook: Notebook
  messages: VFileMessage[]
  /** Paths of the notes files, relative to the root. */
  files: string[]
  /** Absolute paths of the folders that were searched for notes. */
  folders: readonly string[]
  cwd: string
  /** The root folder of the notes. */
  root: Root
  /** Whether the text came from standard input rather than from files. */
  isFromStdin: boolean
  context: Context
  /** Returns the text of a notes file, including its byte order mark. */
  textOf(path: string): string
  /** Absolute paths of the pictures and linked files that were looked up. */
  referencedPaths: readonly string[]
  /** Why candidates were or weren't read as commands, by file; only for files that weren't cached. */
  classifications: ReadonlyMap<string, readonly PieceClassification[]>
}
