/** What the page asks the engine and what it is told; plain data, since the engine runs in another thread. */

export interface NoteFile {
  path: string
  text: string
}

export type View = 'sheet' | 'cards' | 'json' | 'messages'
export type Download = 'json' | 'apkg' | 'csv' | 'cheatsheet' | 'completions'

export interface Question {
  files: NoteFile[]
  /** The tab that is looked at: nothing else is made. */
  view: View
  download?: Download
}

/** Something that the checks say, or that went wrong. */
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

export type Shown =
  | { view: 'sheet'; html: string }
  | { view: 'cards'; cards: Card[]; style: string }
  | { view: 'json'; text: string; length: number }

export interface MadeFile {
  name: string
  content: string | Uint8Array<ArrayBuffer>
  mediaType: string
}

export interface Answer {
  /** What stands on the tabs. */
  counts: { sheet: number; cards: number; messages: number }
  /** The first of them. */
  messages: Message[]
  shown?: Shown
  made?: MadeFile
}
