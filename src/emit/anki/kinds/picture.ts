import { findAll, locationOf } from '../../../catalog/index.js'
import { resolvePicture } from '../../../tree/index.js'
import type { CardKind } from '../flashcard.js'
import { escapeHtml } from '../markup.js'
import { mediaName } from '../media-name.js'

/** A picture → its caption. Off by default, because few captions make good answers. */
export const picture: CardKind = {
  name: 'picture',
  isOptIn: true,
  make({ notebook, files, textsOf }) {
    const figures = notebook.notes.flatMap((file) => findAll(file, 'figure'))
    return figures.flatMap((figure) => {
      const { url, alt, title } = figure.node
      const path = resolvePicture(figure.notes.path ?? '', url)
      const bytes = path === undefined ? undefined : files.get(path)
      const caption = title ?? alt
      if (path === undefined || !bytes || caption === '') return []
      const name = mediaName(path, bytes)
      const from = locationOf(figure)
      return {
        subject: path,
        noteType: 'card' as const,
        front: `<p class="more">${textsOf(from).whatPicture}</p><img src="${escapeHtml(name)}">`,
        back: `<p>${escapeHtml(caption)}</p>`,
        from,
        media: new Map([[name, bytes]]),
      }
    })
  },
}
