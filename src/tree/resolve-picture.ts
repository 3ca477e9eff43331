/**
 * Resolves the path of a picture in the notes.
 *
 * @param file path of the Markdown file
 * @param url the picture's URL as written in the file
 * @returns the picture's path, relative to the folder that the path of `file` starts from; `undefined` for a URL with a scheme, an
 *   absolute path, a fragment, an invalid percent escape, or a path that leaves that folder
 */
export function resolvePicture(file: string, url: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]|^#/i.test(url)) return undefined
  let path: string
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/, ''))
  } catch {
    return undefined
  }
  const parts = file.split('/').slice(0, -1)
  // Keep leading `..` or the root of a file outside the working directory.
  const minLength = parts.filter((part) => part === '..' || part === '').length
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') {
      if (parts.length <= minLength) return undefined
      parts.pop()
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
