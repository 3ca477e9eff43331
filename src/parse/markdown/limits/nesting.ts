import type { Node, Parent } from 'unist'
import { Excess } from './excess.js'

/** Levels of anything in each other: what works on a tree calls itself for each, and runs out of stack at some thousands. */
export const deepest = 200

/** A list and its items are two levels of a tree; its last ones are a paragraph and its words. */
const deepestTree = 2 * deepest + 4

/** @throws Excess at the first node of a tree that is nested too deep; it needs no stack itself */
export function checkNesting(root: Node): void {
  let level: readonly Node[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level
    if (depth > deepestTree)
      throw new Excess(
        `blocks or spans are nested more than ${deepest} deep`,
        first?.position?.start.line ?? 1,
      )
    level = level.flatMap((node) => ('children' in node ? (node as Parent).children : []))
  }
}
