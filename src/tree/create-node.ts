import type { Position } from 'unist'
import type { NotesNode } from './nodes.js'

/** The node of a type: `NodeOfType<'command'>` is `Command`. */
export type NodeOfType<Type extends NotesNode['type']> = Extract<NotesNode, { type: Type }>
/** The fields of a node besides its type and position. They may be `undefined`; `createNode` omits those, as unist requires. */
export type NodeFields<Type extends NotesNode['type']> = {
  [Key in Exclude<keyof NodeOfType<Type>, 'type' | 'position'>]:
    | NodeOfType<Type>[Key]
    | OptionalUndefined<NodeOfType<Type>, Key>
}
type OptionalUndefined<Of, Key extends keyof Of> = Of extends Record<Key, Of[Key]> ? never : undefined

/**
 * Creates a node of the notes tree.
 *
 * @param type the node's type
 * @param position its position in the Markdown file, if known
 * @param fields its other fields; `undefined` ones are omitted
 *
 * @example
 * ```ts
 * import { createNode } from 'ddd-build'
 *
 * const prose = createNode('prose', undefined, { children: [] })
 * console.log(prose.type) // → prose
 * ```
 */
export function createNode<Type extends NotesNode['type']>(
  type: Type,
  position: Position | undefined,
  fields: Partial<NodeFields<Type>> & RequiredNodeFields<Type>,
): NodeOfType<Type> {
  const node: Record<string, unknown> = { type }
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) node[key] = value
  if (position) node.position = position
  // Safe: the type of `fields` requires every required field of the node.
  return node as unknown as NodeOfType<Type>
}

/** The fields that a node must have. */
export type RequiredNodeFields<Type extends NotesNode['type']> = {
  [Key in Exclude<RequiredKeys<NodeOfType<Type>>, 'type' | 'position'>]: NodeOfType<Type>[Key]
}
type RequiredKeys<Of> = {
  [Key in keyof Of]-?: Record<never, never> extends Pick<Of, Key> ? never : Key
}[keyof Of]
