import type { Node } from 'unist'

/**
 * Visits a node and all its descendants in reading order. Ten times as fast as `unist-util-visit`, but can't skip or replace
 * nodes.
 */
export function walk<Tree extends Node>(tree: Tree, visitor: (node: Descendant<Tree>) => void): void {
  // Safe: the type of a tree includes the types of all its descendants.
  visitor(tree as Descendant<Tree>)
  if (!('children' in tree) || !Array.isArray(tree.children)) return
  for (const child of tree.children) walk(child, visitor)
}

/** The types of a node and its descendants. */
export type Descendant<Tree> = Tree extends { children: readonly (infer Child)[] }
  ? Tree | BoundedDescendant<Child>
  : Tree
type BoundedDescendant<Child, Depth extends 0[] = []> = Depth['length'] extends 8
  ? Child
  : Child extends { children: readonly (infer Next)[] }
    ? Child | BoundedDescendant<Next, [...Depth, 0]>
    : Child
