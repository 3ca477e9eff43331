import type { Position } from 'unist'
import type { NotesNode } from './nodes.js'

type NodeOf<Type extends NotesNode['type']> = Extract<NotesNode, { type: Type }>
/** Fields may be `undefined`; `createNode` omits those, as unist requires. */
type Fields<Type extends NotesNode['type']> = {
  [Key in Exclude<keyof NodeOf<Type>, 'type' | 'position'>]:
    | NodeOf<Type>[Key]
    | OptionalUndefined<NodeOf<Type>, Key>
}
type OptionalUndefined<Of, Key extends keyof Of> = Of extends Record<Key, Of[Key]> ? never : undefined

/**
 * Creates a node of the notes tree.
 *
 * @param type the node's type
 * @param position its position in the Markdown file, if known
 * @param fields its other fields; `undefined` ones are omitted
 */
export function createNode<Type extends NotesNode['type']>(
  type: Type,
  position: Position | undefined,
  fields: Partial<Fields<Type>> & RequiredFields<Type>,
): NodeOf<Type> {
  const node: Record<string, unknown> = { type }
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) node[key] = value
  if (position) node.position = position
  // Safe: the type of `fields` requires every required field of the node.
  return node as unknown as NodeOf<Type>
}

type RequiredFields<Type extends NotesNode['type']> = {
  [Key in Exclude<RequiredKeys<NodeOf<Type>>, 'type' | 'position'>]: NodeOf<Type>[Key]
}
type RequiredKeys<Of> = {
  [Key in keyof Of]-?: Record<never, never> extends Pick<Of, Key> ? never : Key
}[keyof Of]
