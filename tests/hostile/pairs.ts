/** All payloads in all places, as batches: in each batch every place occurs once, with a payload of its own. */
import { openWithScheme, type Placed, places } from './contexts.js'
import { payloads } from './payloads/index.js'

export interface Pair {
  payload: string
  place: string
  /** A word that occurs in this pair alone. */
  canary: string
  put(text: string): Placed
}

const allPlaces = [...places, openWithScheme]
export const batchCount = payloads.length
export const pairCount = payloads.length * allPlaces.length

/** @param index from 0, below `batchCount` */
export function batch(index: number): Pair[] {
  return allPlaces.map(({ name, put }, place) => {
    const chosen = (index + place) % payloads.length
    return {
      payload: payloads[chosen] ?? '',
      place: name,
      canary: `canary${chosen}x${place}y`,
      put,
    }
  })
}
