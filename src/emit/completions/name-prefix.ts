import type { NotebookCompletion } from './shell-target.js'

/** The prefix of our functions and variables in code that is the same for all notebooks. */
const sharedPrefix = '__ddd_'

/** Returns the prefix of a notebook's functions and variables, so that several notebooks can be loaded in one shell. */
export function namePrefixOf({ id }: Pick<NotebookCompletion, 'id'>): string {
  return `${sharedPrefix}${id}_`
}

/** Renames the functions and variables in code that is the same for all notebooks. */
export function withNamePrefix(code: string, prefix: string): string {
  return code.replaceAll(sharedPrefix, prefix)
}
