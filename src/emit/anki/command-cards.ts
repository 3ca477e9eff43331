/** Kinds of card that stand on the note of their command, in the order of its templates. */
export const commandCards = ['recall', 'options', 'choice', 'recognise'] as const
export type CommandCard = (typeof commandCards)[number]

export function isCommandCard(kind: string): kind is CommandCard {
  return commandCards.some((name) => name === kind)
}
