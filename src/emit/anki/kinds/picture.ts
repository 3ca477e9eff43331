import { findAll, whereabouts } from '../../../catalog/index.js'
import { resolvePicture } from '../../../tree/index.js'
import type { CardKind } from '../flashcard.js'
import { escapeHtml } from '../markup.js'
import { mediaName } from '../media.js'

/** A picture → its caption. Off by default: few captions are answers. */
export const picture: CardKind = {
  name: 'picture',
  make({ notebook, files }) {
    const figures = notebook.notes.flatMap((file) => findAll(file, 'figure'))
    return figures.flatMap((figure) => {
      const { url, alt, title } = figure.node
      const path = resolvePicture(figure.notes.path ?? '', url)
      const bytes = path === undefined ? undefined : files.get(path)
      const caption = title ?? alt
      if (path === undefined || !bytes || caption === '') return []
      const name = mediaName(path, bytes)
      return {
        kind: 'picture',
        subject: path,
        noteType: 'card' as const,
        front: `<p class="more">What does this show?</p><img src="${escapeHtml(name)}">`,
        back: `<p>${escapeHtml(caption)}</p>`,
        from: whereabouts(figure),
        media: new Map([[name, bytes]]),
      }
    })
  },
}
