import * as v from 'valibot'
import { OptionsError, type OptionsPath } from './options-error.js'

/**
 * Checks options against their schema.
 *
 * @param path where the options are, for the error: `['anki']`
 * @throws OptionsError for the first option that is wrong
 */
export function parseOptions<Schema extends v.GenericSchema>(
  schema: Schema,
  options: unknown,
  path: OptionsPath = [],
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, options, { abortEarly: true })
  if (result.success) return result.output
  const issue = mostSpecific(result.issues[0])
  throw new OptionsError([...path, ...keysOf(issue)], issue.message)
}

/** The issue of the branch of a union that got furthest; that of the union if none got further than the value itself. */
function mostSpecific(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = (issue.issues ?? []).map(mostSpecific)
  const deepest = inner.sort((one, other) => keysOf(other).length - keysOf(one).length)[0]
  if (!deepest || keysOf(deepest).length <= keysOf(issue).length) return issue
  return deepest
}

/** An unknown key is the fault of the object that has it. */
function keysOf({ path, type, expected }: v.BaseIssue<unknown>): OptionsPath {
  const keys = (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  return type === 'strict_object' && expected === 'never' ? keys.slice(0, -1) : keys
}
