import { didYouMean, type KnowledgeSource, knowledgeSources, UserError } from '../engine/index.js'

/**
 * Returns the source that `--from` names, or the default one.
 *
 * @throws UserError if the name is unknown
 */
export function findKnowledgeSource(name: string | undefined): KnowledgeSource {
  const source = knowledgeSources.find((one) => (name === undefined ? one.isDefault : one.name === name))
  if (source) return source
  const names = knowledgeSources.map((one) => one.name)
  throw new UserError(
    2,
    `Unknown source “${name}” for --from${didYouMean(name ?? '', names) || `: must be one of ${names.join(', ')}.`}`,
  )
}
