import type { Figure } from '../../tree/index.js'
import type { SheetReader } from './read-content.js'
import type { Picture } from './sheet.js'

const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** Takes the file of a figure into the sheet. */
export function readPicture(figure: Figure, { notes, files }: Pick<SheetReader, 'notes' | 'files'>): Picture {
  const { alt, title, url } = figure
  const path = pathOf(url, notes.path ?? '')
  const bytes = path === undefined ? undefined : files.get(path)
  const mediaType = mediaTypes[/\.([a-z]+)$/i.exec(path ?? '')?.[1]?.toLowerCase() ?? '']
  return {
    type: 'picture',
    alt,
    ...(title ? { title } : {}),
    ...(bytes && mediaType ? { src: `data:${mediaType};base64,${toBase64(bytes)}` } : {}),
  }
}

/**
 * The path from the working directory of a file that notes refer to: `./images/a%20b.png` in `notes/01.md` is
 * `notes/images/a b.png`. Nothing for what is elsewhere on the web.
 */
function pathOf(url: string, from: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return undefined
  const bare = url.replace(/[?#].*$/s, '')
  const parts = bare.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of decode(bare).split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // `100%.png` is a name, not an escape.
    return text
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192))
  return btoa(binary)
}
