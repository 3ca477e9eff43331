import type { VFileMessage } from 'vfile-message'
import type { Notebook } from '../catalog/index.js'

/** A file to be written. */
export interface Asset {
  /** Relative to the output folder, with `/`. */
  path: string
  content: string | Uint8Array
  mediaType: string
  /** What it holds, in a few words for a report: `143 cards`. */
  detail?: string
  /**
   * What it holds that lives on in another program once it was taken over, such as the notes of a deck in Anki: where each
   * stands there, by an id that stays. So a build can say what an earlier one has left there.
   */
  holdings?: ReadonlyMap<string, string>
}

/** What emitters may know besides the notebook; gathered beforehand, so that they stay pure. */
export interface Context {
  /** Files beside the notes, by path from the working directory: their bytes, or `null` where there is none. */
  files?: ReadonlyMap<string, Uint8Array | null>
  /** Newest modification time of what was read, in milliseconds since 1970. */
  time?: number
  /** Modification times of the notes by path, and of what all of them share (config, knowledge), in milliseconds. */
  times?: { notes: ReadonlyMap<string, number>; shared: number }
  /** What the checks said. */
  messages?: readonly VFileMessage[]
}

/** Turns a notebook into files. Same notebook and context, same bytes. */
export interface Emitter {
  name: string
  emit(notebook: Notebook, context?: Context): Promise<Asset[]>
  /** A whole page of HTML to look at what it makes, for `ddd-build preview`. */
  preview?(notebook: Notebook, context?: Context): Promise<string>
}
