import type { VFileMessage } from 'vfile-message'
import type { Terminal } from '../terminal.js'
import { githubMessages } from './github.js'
import { jsonMessages } from './json.js'
import { prettyMessages } from './pretty.js'

export const reporters = ['pretty', 'json', 'github'] as const
export type ReporterName = (typeof reporters)[number]

/** How a reporter writes messages; `textOf` gives the files that they are about. */
type Reporter = (
  messages: readonly VFileMessage[],
  textOf: (path: string) => string,
  terminal: Terminal,
) => string

const written: Readonly<Record<ReporterName, Reporter>> = {
  pretty: prettyMessages,
  json: jsonMessages,
  github: githubMessages,
}

export const report = (name: ReporterName, ...[messages, textOf, terminal]: Parameters<Reporter>): string =>
  written[name](messages, textOf, terminal)
