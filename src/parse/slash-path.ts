/**
 * Returns a path with slashes instead of the backslashes of Windows. On other systems, a backslash is part of a name.
 *
 * @param platform as in Node; `undefined` in a browser
 */
export function slashPath(path: string, platform: string | undefined = globalThis.process?.platform): string {
  return platform === 'win32' ? path.replaceAll('\\', '/') : path
}
