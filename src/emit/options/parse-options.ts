import * as v from 'valibot'
import { OptionsError, type OptionsPath } from './options-error.js'

/**
 * Checks options against their schema.
 *
 * @param path location of the options, for the error: `['anki']`
 * @throws OptionsError for the first invalid option
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

/** For a union, returns the issue of the branch that matched best, or of the union itself if no branch matched in part. */
function mostSpecific(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = (issue.issues ?? []).map(mostSpecific)
  const deepest = inner.sort((one, other) => keysOf(other).length - keysOf(one).length)[0]
  if (!deepest || keysOf(deepest).length <= keysOf(issue).length) return issue
  return deepest
}

/** Returns the path of an issue. An unknown key is reported at the object that contains it. */
function keysOf({ path, type, expected }: v.BaseIssue<unknown>): OptionsPath {
  const keys = (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  return type === 'strict_object' && expected === 'never' ? keys.slice(0, -1) : keys
}
