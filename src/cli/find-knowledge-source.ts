import { type KnowledgeSource, knowledgeSources } from '../engine/index.js'
import { unknownValueError } from './unknown-value-error.js'

/**
 * Returns the source that `--from` names, or the default one.
 *
 * @throws UserError if the name is unknown
 */
export function findKnowledgeSource(name: string | undefined): KnowledgeSource {
  const source = knowledgeSources.find((one) => (name === undefined ? one.isDefault : one.name === name))
  if (source) return source
  const names = knowledgeSources.map((one) => one.name)
  throw unknownValueError('source', name ?? '', names)
}
