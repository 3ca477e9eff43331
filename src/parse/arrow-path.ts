const arrow = /→|⇒|[-=]{1,2}>|—>/

/**
 * Whether text after a name continues a path of names with at least two arrows: `→ Open → Recent`. Between arrows with sentences,
 * it explains: `-> producers make less -> goods are scarce`.
 */
export function isPath(text: string): boolean {
  const [before = '', ...steps] = text.split(arrow)
  return before.trim() === '' && steps.length > 1 && steps.some((step) => step.trim().split(/\s+/).length < 3)
}
