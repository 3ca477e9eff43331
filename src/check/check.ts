import type { Point, Position } from 'unist'
import { VFileMessage } from 'vfile-message'
import { type CommandEntry, entriesByNode, type Notebook } from '../catalog/index.js'
import { partitionPoint } from '../ranges/index.js'
import type { DisableDirective } from '../tree/index.js'
import { createDisabledLineMatcher } from './disabled-lines.js'
import type { CheckContext, Rule, Severity } from './rule.js'
import { rules as builtInRules } from './rules/index.js'
import { toFatal } from './severity.js'

export interface CheckOptions {
  /** Severity overrides by rule id. */
  rules?: Readonly<Record<string, Severity>>
  /** Additional rules, run after the built-in ones. */
  checks?: readonly Rule[]
}

/**
 * Runs all rules on a notebook.
 *
 * @returns messages sorted by file, line and column; `fatal` is `true` for an error, `false` for a warning,
 *   `undefined` for info
 *
 * @example
 * ```ts
 * import { check, createNotebook, parseNotes } from 'ddd-build'
 *
 * const notebook = createNotebook([parseNotes('# Git\n\n- `git log –oneline` - show the history\n')])
 * for (const { line, ruleId } of check(notebook)) console.log(line, ruleId) // → 3 typographic-dash
 * ```
 */
export function check(
  notebook: Notebook,
  context: CheckContext = {},
  options: CheckOptions = {},
): VFileMessage[] {
  const order = new Map(notebook.notes.map(({ path = '' }, index) => [path, index]))
  const directives = new Map(
    notebook.notes.map(({ path = '', data }) => [path, data?.disableDirectives ?? []]),
  )
  const { checks = [] } = options
  const ruleContext = { ...context, customRuleIds: checks.map(({ id }) => id) }
  const messages = [...builtInRules, ...checks].flatMap((rule) =>
    runRule(rule, notebook, ruleContext, options.rules?.[rule.id] ?? rule.severity, directives),
  )
  const orderOf = ({ file = '' }: VFileMessage) => order.get(file) ?? 0
  return messages.sort(
    (one, other) =>
      orderOf(one) - orderOf(other) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  )
}

/** Messages extend `Error`, but nobody reads their stack traces, and capturing those takes time. */
function withoutStackTrace<Result>(create: () => Result): Result {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return create()
  } finally {
    Error.stackTraceLimit = limit
  }
}

function runRule(
  rule: Rule,
  notebook: Notebook,
  context: CheckContext,
  severity: Severity,
  directives: ReadonlyMap<string, readonly DisableDirective[]>,
): VFileMessage[] {
  if (severity === 'off') return []
  const disabledLines = new Map(
    [...directives].map(([file, inFile]) => [file, createDisabledLineMatcher(inFile, rule.id)]),
  )
  return rule.check(notebook, context).flatMap(({ file, commandId, position, reason, note, edits }) => {
    if (position && disabledLines.get(file)?.(position.start.line)) return []
    const message = withoutStackTrace(
      () =>
        new VFileMessage(reason, {
          ruleId: rule.id,
          source: 'ddd-build',
          ...(position ? { place: toPlainPosition(position) } : {}),
        }),
    )
    message.file = file
    message.name = `${file}:${message.line ?? 1}:${message.column ?? 1}`
    message.fatal = toFatal(severity)
    if (note !== undefined) message.note = note
    if (edits) message.edits = edits
    if (commandId !== undefined) message.command = commandId
    if (rule.excludesCommand) message.excludesCommand = true
    return message
  })
}

/** Copies only the position: rules may pass any object with a line and a column, such as an entry. */
function toPlainPosition({ start, end }: Position): Position {
  return { start: toPlainPoint(start), end: toPlainPoint(end) }
}

function toPlainPoint({ line, column, offset }: Point): Point {
  return offset === undefined ? { line, column } : { line, column, offset }
}

/**
 * Returns the ids of the commands that are excluded from cards and completions because of a mistake, with the reasons.
 *
 * @example
 * ```ts
 * import { check, createNotebook, excludedCommands, parseNotes } from 'ddd-build'
 *
 * const notebook = createNotebook([parseNotes('# Git\n\n- `git log –oneline` - show the history\n')])
 * console.log(excludedCommands(check(notebook), notebook).size) // → 1
 * ```
 */
export function excludedCommands(
  messages: readonly VFileMessage[],
  notebook: Notebook,
): ReadonlyMap<string, string> {
  const excludingMessages = messages.filter(({ excludesCommand }) => excludesCommand)
  const commandBefore = excludingMessages.some(({ command: commandId }) => commandId === undefined)
    ? createCommandFinder(notebook)
    : () => undefined
  const reasons = new Map<string, string[]>()
  for (const message of excludingMessages) {
    const id = message.command ?? commandBefore(message)?.id
    if (id !== undefined) reasons.set(id, [...(reasons.get(id) ?? []), message.reason])
  }
  return new Map([...reasons].map(([id, commandReasons]) => [id, commandReasons.join('\n')]))
}

/** Creates a lookup for the last command at or before a message. A command that a heading only names has no position. */
function createCommandFinder(notebook: Notebook): (message: VFileMessage) => CommandEntry | undefined {
  const byFile = new Map<string, CommandEntry[]>()
  for (const [{ position }, entry] of entriesByNode(notebook)) {
    if (!position) continue
    const inFile = byFile.get(entry.file)
    if (inFile) inFile.push(entry)
    else byFile.set(entry.file, [entry])
  }
  for (const entries of byFile.values())
    entries.sort((one, other) => one.line - other.line || one.column - other.column)
  return ({ file, line, column }) => {
    const entries = byFile.get(file ?? '')
    if (!entries || line === undefined || column === undefined) return undefined
    const isBefore = (entry: CommandEntry) =>
      entry.line < line || (entry.line === line && entry.column <= column)
    return entries[partitionPoint(entries, isBefore) - 1]
  }
}
