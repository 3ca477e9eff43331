import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/**
 * Returns the differences between two versions of a file, as `diff -u` prints them.
 *
 * @param path path of the file, for the header
 * @returns a unified diff with three lines of context; empty if the texts are equal
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}
