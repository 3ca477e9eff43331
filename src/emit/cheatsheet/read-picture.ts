import { type Figure, resolvePicture } from '../../tree/index.js'
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
export function readPicture(
  figure: Figure,
  { notes, files, slugger }: Pick<SheetReader, 'notes' | 'files' | 'slugger'>,
): Picture {
  const { alt, title, url } = figure
  const path = resolvePicture(notes.path ?? '', url)
  const bytes = path === undefined ? undefined : files.get(path)
  const mediaType = mediaTypes[/\.([a-z]+)$/i.exec(path ?? '')?.[1]?.toLowerCase() ?? '']
  return {
    type: 'picture',
    id: slugger.slug('picture'),
    alt,
    ...(title ? { title } : {}),
    ...(bytes && mediaType ? { src: `data:${mediaType};base64,${toBase64(bytes)}` } : {}),
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192))
  return btoa(binary)
}
