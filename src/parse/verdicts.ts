import type { Position } from 'unist'
import type { Verdict } from './evidence/index.js'

/** Why a piece of a file was read as a command, or was not. */
export interface JudgedPiece extends Verdict {
  text: string
  position: Position | undefined
}

declare module 'vfile' {
  interface DataMap {
    /** All pieces of the file that might have been commands, in the order read. */
    verdicts: JudgedPiece[]
  }
}
