import { relative, sep } from 'node:path'

/** Returns the path from a folder to a file, with `/`; `.` for the folder itself. */
export function relativePath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.'
}
