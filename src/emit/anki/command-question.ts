import type { CommandEntry } from '../../catalog/index.js'

/** A recall card about more options than this asks too much at once; `gaps` asks for each of them instead. */
const maxOptions = 3

/** Returns the description from the notes, unless it contains the command and so gives the answer away. */
export function commandQuestion({
  description,
  descriptionFrom,
  known,
  value,
  path,
}: CommandEntry): string | undefined {
  if (description === undefined || descriptionFrom !== 'notes') return known?.does ?? description
  const lowerCaseDescription = description.toLowerCase()
  const names = [value, ...(path.length > 1 ? [path.join(' ')] : [])]
  return names.some((name) => lowerCaseDescription.includes(name.toLowerCase())) ? known?.does : description
}

/** Whether a command has few enough options to be asked for as a whole. */
export function canBeRecalled({ syntax }: CommandEntry): boolean {
  const options = syntax.commands.flatMap(({ words }) => words.filter(({ role }) => role === 'option'))
  return options.length <= maxOptions
}
