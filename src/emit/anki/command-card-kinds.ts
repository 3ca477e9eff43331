/** Card kinds that share their command's note, in the order of its templates. */
export const commandCardKinds = ['recall', 'options', 'choice', 'recognise'] as const
export type CommandCardKind = (typeof commandCardKinds)[number]

export function isCommandCardKind(kind: string): kind is CommandCardKind {
  return commandCardKinds.some((name) => name === kind)
}
