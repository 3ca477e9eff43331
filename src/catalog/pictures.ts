import type { Position } from 'unist'
import type { Notes } from '../tree/index.js'
import { findAll } from './outline.js'

/** A picture or sound that notes show. */
export interface ShownPicture {
  url: string
  position: Position | undefined
}

/** What figures and the author's own cards of a file show. */
export function picturesIn(notes: Notes): ShownPicture[] {
  const figures = findAll(notes, 'figure').map(({ node: { url, position } }) => ({ url, position }))
  const onCards = findAll(notes, 'card').flatMap(({ node: { front, back, position } }) =>
    [...`${front}\n${back}`.matchAll(/!\[[^\]]{0,500}\]\(<?([^)\s>]{1,500})/g)].map(([, url = '']) => ({
      url,
      position,
    })),
  )
  return [...figures, ...onCards]
}
