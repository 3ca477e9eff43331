import type { CommandEntry } from '../../catalog/index.js'

/** A recall card about more options than this asks too much at once; `gaps` asks for each of them instead. */
const maxOptions = 3

/** Returns the question for a command: its description in the notes, or the summary from knowledge if there is none or it names the command. */
export function commandQuestion({
  description,
  descriptionFrom,
  knowledge,
  value,
  path,
}: CommandEntry): string | undefined {
  if (description === undefined || descriptionFrom !== 'notes') return knowledge?.summary ?? description
  const names = [value, ...(path.length > 1 ? [path.join(' ')] : [])]
  return names.some((name) => containsWords(description, name)) ? knowledge?.summary : description
}

const letterAtEnd = /[\p{L}\p{N}]$/u
const letterAtStart = /^[\p{L}\p{N}]/u

/** Whether a text contains words as they are: “Print the id” contains `id`, “Print the identity” doesn't. */
function containsWords(text: string, words: string): boolean {
  const [lowerText, lowerWords] = [text.toLowerCase(), words.toLowerCase()]
  for (let at = lowerText.indexOf(lowerWords); at !== -1; at = lowerText.indexOf(lowerWords, at + 1)) {
    const end = at + lowerWords.length
    // Two code units hold any character.
    const [before, after] = [lowerText.slice(Math.max(at - 2, 0), at), lowerText.slice(end, end + 2)]
    if (!letterAtEnd.test(before) && !letterAtStart.test(after)) return true
  }
  return false
}

/** Whether a command has few enough options to be asked for as a whole. */
export function canBeRecalled({ syntax }: CommandEntry): boolean {
  const options = syntax.commands.flatMap(({ words }) => words.filter(({ role }) => role === 'option'))
  return options.length <= maxOptions
}
