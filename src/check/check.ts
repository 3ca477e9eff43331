import type { Point, Position } from 'unist'
import { VFileMessage } from 'vfile-message'
import type { CommandEntry, Notebook } from '../catalog/index.js'
import type { CheckContext, Rule, Severity } from './rule.js'
import { rules as builtIn } from './rules/index.js'
import { fatalOf } from './severity.js'
import { isSilenced } from './silenced.js'

export interface CheckOptions {
  /** Severities by rule, over the rules' own. */
  rules?: Readonly<Record<string, Severity>>
  /** Rules beside the built-in ones. */
  checks?: readonly Rule[]
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
  const files = new Map(notebook.notes.map((notes, order) => [notes.path ?? '', { notes, order }]))
  const silences = (file: string) => files.get(file)?.notes.data?.silences ?? []
  const { checks = [] } = options
  const known = { ...context, moreRules: checks.map(({ id }) => id) }
  const messages = [...builtIn, ...checks].flatMap((rule) =>
    run(rule, notebook, known, options.rules?.[rule.id] ?? rule.severity, silences),
  )
  const orderOf = ({ file = '' }: VFileMessage) => files.get(file)?.order ?? 0
  return messages.sort(
    (one, other) =>
      orderOf(one) - orderOf(other) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  )
}

/** A message is an error by its class only: nobody reads where in our code it was made, and to note that takes time. */
function withoutStack<Result>(make: () => Result): Result {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = limit
  }
}

function run(
  rule: Rule,
  notebook: Notebook,
  context: CheckContext,
  severity: Severity,
  silences: (file: string) => Parameters<typeof isSilenced>[0],
): VFileMessage[] {
  if (severity === 'off') return []
  return rule.check(notebook, context).flatMap(({ file, command, position, reason, note, edits }) => {
    if (isSilenced(silences(file), rule.id, position?.start.line)) return []
    const message = withoutStack(
      () =>
        new VFileMessage(reason, {
          ruleId: rule.id,
          source: 'ddd-build',
          ...(position ? { place: onlyPlaces(position) } : {}),
        }),
    )
    message.file = file
    message.name = `${file}:${message.line ?? 1}:${message.column ?? 1}`
    message.fatal = fatalOf(severity)
    if (note !== undefined) message.note = note
    if (edits) message.edits = edits
    if (command !== undefined) message.command = command
    if (rule.isCorrectness) message.isCorrectness = true
    return message
  })
}

/** A rule may give anything that has a line and a column, such as a whole entry. */
function onlyPlaces({ start, end }: Position): Position {
  return { start: onlyPoint(start), end: onlyPoint(end) }
}

function onlyPoint({ line, column, offset }: Point): Point {
  return offset === undefined ? { line, column } : { line, column, offset }
}

/** Returns the ids of commands that are excluded because of a mistake, each with the reasons. */
export function heldBack(messages: readonly VFileMessage[], notebook: Notebook): ReadonlyMap<string, string> {
  const wrong = messages.filter(({ isCorrectness }) => isCorrectness)
  const commandBefore = wrong.some(({ command }) => command === undefined)
    ? byPlace(notebook)
    : () => undefined
  const reasons = new Map<string, string[]>()
  for (const message of wrong) {
    const id = message.command ?? commandBefore(message)?.id
    if (id !== undefined) reasons.set(id, [...(reasons.get(id) ?? []), message.reason])
  }
  return new Map([...reasons].map(([id, of]) => [id, of.join('\n')]))
}

/** Finds the last command that starts before a message. Commands from headings have no position of their own. */
function byPlace({ commands }: Notebook): (message: VFileMessage) => CommandEntry | undefined {
  const byFile = new Map<string, CommandEntry[]>()
  for (const entry of commands) {
    if (entry.origin === 'heading') continue
    const inFile = byFile.get(entry.file)
    if (inFile) inFile.push(entry)
    else byFile.set(entry.file, [entry])
  }
  return ({ file, line, column }) =>
    line === undefined || column === undefined
      ? undefined
      : byFile
          .get(file ?? '')
          ?.findLast((command) => command.line < line || (command.line === line && command.column <= column))
}
