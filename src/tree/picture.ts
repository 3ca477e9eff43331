/**
 * The path of a picture that notes show.
 *
 * @param file path of the Markdown file
 * @param url as written in it
 * @returns the picture's path from the same folder that `file` counts from; nothing for a URL with a scheme, an absolute
 *   path, or one that leaves that folder
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
  // A file outside of the working directory has `..` or a root at its start: those stay.
  const floor = parts.filter((part) => part === '..' || part === '').length
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') {
      if (parts.length <= floor) return undefined
      parts.pop()
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
