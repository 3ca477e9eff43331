import type { Position } from 'unist'
import type { Notes } from '../tree/index.js'
import { findAll } from './outline.js'

/** A picture or sound file that the notes refer to. */
export interface PictureReference {
  url: string
  position: Position | undefined
}

/** Returns the pictures and sounds in the figures and the author's own cards of a file. */
export function picturesIn(notes: Notes): PictureReference[] {
  const figures = findAll(notes, 'figure').map(({ node: { url, position } }) => ({ url, position }))
  const fromCards = findAll(notes, 'card').flatMap(({ node: { front, back, position } }) =>
    [...`${front}\n${back}`.matchAll(/!\[[^\]]{0,500}\]\(<?([^)\s>]{1,500})/g)].map(([, url = '']) => ({
      url,
      position,
    })),
  )
  return [...figures, ...fromCards]
}
