/** Messages between the page and the engine. Plain data, since the engine runs in a worker. */

export interface NoteFile {
  path: string
  text: string
}

export type View = 'sheet' | 'cards' | 'json' | 'messages'
export type Download = 'json' | 'apkg' | 'csv' | 'cheatsheet' | 'completions'

export interface EngineRequest {
  files: NoteFile[]
  /** The selected tab; other views are not rendered. */
  view: View
  download?: Download
}

/** A finding of the checks, or a failure. */
export interface Message {
  severity: 'error' | 'warning' | 'info'
  reason: string
  note?: string
  rule?: string
  file?: string
  line?: number
}

export interface Card {
  question: string
  answer: string
}

export type ViewContent =
  | { view: 'sheet'; html: string }
  | { view: 'cards'; cards: Card[]; style: string }
  | { view: 'json'; text: string; length: number }

export interface DownloadedFile {
  name: string
  content: string | Uint8Array<ArrayBuffer>
  mediaType: string
}

export interface EngineResponse {
  /** The numbers on the tabs. */
  counts: { sheet: number; cards: number; messages: number }
  /** The first messages. */
  messages: Message[]
  content?: ViewContent
  file?: DownloadedFile
}
