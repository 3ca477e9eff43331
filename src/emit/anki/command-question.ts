import type { CommandEntry } from '../../catalog/index.js'

/** A recall card about more options than this asks too much at once; `gaps` asks for each of them instead. */
const maxOptions = 3

/** Returns what a command does, from the notes or else from knowledge, unless that contains the command and so gives it away. */
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
  const [inText, inWords] = [text.toLowerCase(), words.toLowerCase()]
  for (let at = inText.indexOf(inWords); at !== -1; at = inText.indexOf(inWords, at + 1)) {
    const end = at + inWords.length
    // Two code units hold any character.
    const [before, after] = [inText.slice(Math.max(at - 2, 0), at), inText.slice(end, end + 2)]
    if (!letterAtEnd.test(before) && !letterAtStart.test(after)) return true
  }
  return false
}

/** Whether a command has few enough options to be asked for as a whole. */
export function canBeRecalled({ syntax }: CommandEntry): boolean {
  const options = syntax.commands.flatMap(({ words }) => words.filter(({ role }) => role === 'option'))
  return options.length <= maxOptions
}
