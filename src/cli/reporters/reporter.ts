import type { VFileMessage } from 'vfile-message'
import type { Terminal } from '../terminal.js'

/** A way to print messages, chosen with `--reporter NAME`. */
export interface Reporter<Name extends string = string> {
  name: Name
  /** For help, after `NAME: `. */
  summary: string
  /** Whether it prints all messages to standard output, for another program to read. */
  isForPrograms: boolean
  /** @param textOf returns the text of a file that messages are about */
  format(messages: readonly VFileMessage[], textOf: (path: string) => string, terminal: Terminal): string
}
