import type { VFileMessage } from 'vfile-message'
import type { Terminal } from '../terminal.js'
import { githubMessages } from './github.js'
import { jsonMessages } from './json.js'
import { prettyMessages } from './pretty.js'

export const reporters = ['pretty', 'json', 'github'] as const
export type ReporterName = (typeof reporters)[number]

/** Formats messages; `textOf` returns the text of a file that messages are about. */
type Reporter = (
  messages: readonly VFileMessage[],
  textOf: (path: string) => string,
  terminal: Terminal,
) => string

const reportersByName: Readonly<Record<ReporterName, Reporter>> = {
  pretty: prettyMessages,
  json: jsonMessages,
  github: githubMessages,
}

export const formatMessages = (
  name: ReporterName,
  ...[messages, textOf, terminal]: Parameters<Reporter>
): string => reportersByName[name](messages, textOf, terminal)
