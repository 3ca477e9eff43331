/** All payloads in all places, as batches. A batch has every place once, each with a different payload. */
import { openWithScheme, type PlacedText, places } from './contexts.js'
import { payloads } from './payloads/index.js'

export interface Pair {
  payload: string
  place: string
  /** A word that is unique to this pair. */
  canary: string
  put(text: string): PlacedText
}

const allPlaces = [...places, openWithScheme]
export const batchCount = payloads.length
export const pairCount = payloads.length * allPlaces.length

/** @param index from 0 to `batchCount - 1` */
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
