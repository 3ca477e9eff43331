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
  const issue = mostSpecific(result.issues[0], path)
  throw new OptionsError(issue.path, issue.message, issue.place)
}

interface LocatedIssue {
  path: OptionsPath
  /** The path, or that of the unknown key. */
  place: OptionsPath
  message: string
}

/**
 * For a union, returns the issue deepest inside one of its branches; if none is deeper than the union, returns the union's own.
 *
 * @param parentPath location of the value that the path of the issue starts from
 */
function mostSpecific(issue: v.BaseIssue<unknown>, parentPath: OptionsPath): LocatedIssue {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const place = [...parentPath, ...keys]
  const path = isUnknownKey(issue) ? place.slice(0, -1) : place
  const inner = (issue.issues ?? []).map((branchIssue) => mostSpecific(branchIssue, path))
  const [deepest] = inner.sort((one, other) => other.path.length - one.path.length)
  return deepest && deepest.path.length > path.length ? deepest : { path, place, message: issue.message }
}

/** An unknown key is reported at the object that contains it. */
function isUnknownKey({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never'
}
