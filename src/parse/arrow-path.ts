const arrow = /→|⇒|[-=]{1,2}>|—>/

/**
 * Whether the text after a name goes on as a path of names, with at least two arrows: `→ Open → Recent`. Longer text between arrows is
 * an explanation: `-> producers make less -> goods become scarce`.
 */
export function isPath(text: string): boolean {
  const [before = '', ...steps] = text.split(arrow)
  return before.trim() === '' && steps.length > 1 && steps.some((step) => step.trim().split(/\s+/).length < 3)
}
