import { VFileMessage } from 'vfile-message'
import type { Notebook } from '../catalog/index.js'
import type { CheckContext, Rule, Severity } from './rule.js'
import { rules as builtIn } from './rules/index.js'
import { fatalOf } from './severity.js'
import { isSilenced } from './silenced.js'

export interface CheckOptions {
  /** Severities by rule, over the rules' own. */
  rules?: Readonly<Record<string, Severity>>
}

/**
 * Checks all notes.
 *
 * @returns messages in the order of their places; `fatal` is `true` for an error, `false` for a warning,
 *   `undefined` for info
 */
export function check(
  notebook: Notebook,
  context: CheckContext = {},
  options: CheckOptions = {},
): VFileMessage[] {
  const order = new Map(notebook.notes.map(({ path }, index) => [path ?? '', index]))
  const messages = builtIn.flatMap((rule) =>
    run(rule, notebook, context, options.rules?.[rule.id] ?? rule.severity),
  )
  const rank = ({ file = '', line = 0, column = 0 }: VFileMessage) =>
    [order.get(file) ?? 0, line, column] as const
  return messages.sort((left, right) => {
    const [a, b] = [rank(left), rank(right)]
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
  })
}

function run(rule: Rule, notebook: Notebook, context: CheckContext, severity: Severity): VFileMessage[] {
  if (severity === 'off') return []
  return rule.check(notebook, context).flatMap(({ file, position, reason, note, edits }) => {
    const notes = notebook.notes.find(({ path = '' }) => path === file)
    if (isSilenced(notes?.data?.silences ?? [], rule.id, position?.start.line)) return []
    const message = new VFileMessage(reason, {
      ruleId: rule.id,
      source: 'ddd-build',
      ...(position ? { place: position } : {}),
    })
    message.file = file
    message.name = `${file}:${message.line ?? 1}:${message.column ?? 1}`
    message.fatal = fatalOf(severity)
    if (note !== undefined) message.note = note
    if (edits) message.edits = edits
    return message
  })
}

/** Ids of the rules whose messages say that a command is wrong. */
export const correctnessRules: ReadonlySet<string> = new Set(
  builtIn.filter(({ isCorrectness }) => isCorrectness).map(({ id }) => id),
)

/** The commands, as `file:line:column`, that have an open message on their correctness, each with what it says. */
export function heldBack(messages: readonly VFileMessage[], notebook: Notebook): ReadonlyMap<string, string> {
  const held = new Map<string, string>()
  for (const { file, line, column, ruleId, reason } of messages) {
    if (ruleId === undefined || !correctnessRules.has(ruleId) || line === undefined || column === undefined)
      continue
    // The message stands inside the last command that begins before it.
    const entry = notebook.commands.findLast(
      (command) =>
        command.file === file && (command.line < line || (command.line === line && command.column <= column)),
    )
    const place = entry && `${entry.file}:${entry.line}:${entry.column}`
    if (place !== undefined) held.set(place, [...(held.get(place)?.split('\n') ?? []), reason].join('\n'))
  }
  return held
}
