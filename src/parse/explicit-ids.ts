/*
 * <!-- id: start-a-shell -->
 * - `docker run -it alpine sh`
 *
 * | <!-- id: list-all --> `docker ps -a` | all containers |
 */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { ExplicitId } from '../tree/index.js'
import { createCodeMatcher } from './disable-directives.js'
import { createSource } from './source.js'

const comment = /<!--[ \t]{0,9}id:[ \t]{0,9}([\p{L}\p{N}_.-]{1,100})[ \t]{0,9}-->/gu

/** Reads the ids that authors assign, which stay the same when everything else about a card changes. */
export function readExplicitIds(root: Root, file: VFile): ExplicitId[] {
  const source = createSource(file)
  if (!source.text.includes('<!--')) return []
  const isCode = createCodeMatcher(root)
  return [...source.text.matchAll(comment)].flatMap(({ 0: text, 1: name = '', index }) => {
    if (isCode(index)) return []
    const { line, column } = source.position(index, index + text.length).end
    return [{ name, line, column }]
  })
}
