import type { Position } from 'unist'
import type { Classification } from './classify/index.js'

/** Why a piece of a file was or wasn't read as a command. */
export interface PieceClassification extends Classification {
  text: string
  position: Position | undefined
}

declare module 'vfile' {
  interface DataMap {
    /** All command candidates in the file, in the order read. */
    classifications: PieceClassification[]
  }
}
