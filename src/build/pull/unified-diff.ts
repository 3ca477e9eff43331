import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/**
 * Compares two versions of a file as `diff -u` does.
 *
 * @param path the file's path, for the header
 * @param before its text now
 * @param after its text after the edits
 * @returns the difference with three lines of context; empty if there is none
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}
