/*
 * <!-- id: start-a-shell -->
 * - `docker run -it alpine sh`
 *
 * | <!-- id: list-all --> `docker ps -a` | all containers |
 */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { PinFact } from '../tree/index.js'
import { codeSpans } from './silences.js'
import { createSource } from './source.js'

const comment = /<!--[ \t]{0,9}id:[ \t]{0,9}([\p{L}\p{N}_.-]{1,100})[ \t]{0,9}-->/gu

/** Reads the names that authors give, which stay when everything else about a card changes. */
export function readPins(root: Root, file: VFile): PinFact[] {
  const source = createSource(file)
  if (!source.text.includes('<!--')) return []
  const isCode = codeSpans(root)
  return [...source.text.matchAll(comment)].flatMap(({ 0: text, 1: name = '', index }) => {
    if (isCode(index)) return []
    const { line, column } = source.position(index, index + text.length).end
    return [{ name, line, column }]
  })
}
