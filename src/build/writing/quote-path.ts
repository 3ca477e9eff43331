/** A path as a POSIX shell reads it, to be pasted. */
export function quotePath(path: string): string {
  return /^[\w@%+=:,./][\w@%+=:,./-]*$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
