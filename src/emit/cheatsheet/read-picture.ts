import { type Figure, resolvePicture } from '../../tree/index.js'
import { dataUri } from '../markup/data-uri.js'
import type { FileContext } from './file-context.js'
import type { Picture } from './sheet.js'

/** Embeds the file of a figure. */
export function readPicture(
  figure: Figure,
  { notes, files, uniqueId }: Pick<FileContext, 'notes' | 'files' | 'uniqueId'>,
): Picture {
  const { alt, title, url } = figure
  const path = resolvePicture(notes.path ?? '', url)
  const bytes = path === undefined ? undefined : files.get(path)
  const src = path !== undefined && bytes ? dataUri(path, bytes) : undefined
  return {
    type: 'picture',
    id: uniqueId('picture', 'picture'),
    alt,
    ...(title ? { title } : {}),
    ...(src === undefined ? {} : { src }),
  }
}
