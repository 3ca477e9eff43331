import type { ShellLine, ShellWord } from '../shell/index.js'
import type { Knowledge } from './knowledge.js'

/** What a line does, in the words of knowledge. */
export interface Described {
  description: string
  /** The file that the words are from. */
  from: string
}

/**
 * Says what a line does where the notes do not: what its command does, and what each of its options adds.
 *
 *     docker ps -a  →  lists containers that run (-a: those that ended too)
 *
 * @returns nothing where the command is not known, or the line has more than one
 */
export function describeLine(syntax: ShellLine, knowledge: Knowledge): Described | undefined {
  const [command, ...more] = syntax.commands
  if (!command || more.length > 0) return undefined
  const known = knowledge.find(command.path)
  if (known?.description === undefined) return undefined
  const options = command.words.flatMap((word) => describeOption(word, command.path, knowledge))
  const words = options.length > 0 ? ` (${options.join(', ')})` : ''
  return { description: `${known.description}${words}`, from: known.source }
}

function describeOption(word: ShellWord, path: readonly string[], knowledge: Knowledge): string[] {
  if (word.role !== 'option') return []
  return (word.flags ?? []).slice(0, 1).flatMap((flag) => {
    const whole = knowledge.option(path, flag)
    if (whole) return whole.description === undefined ? [] : [`${flag}: ${whole.description}`]
    // -it is -i and -t.
    const letters = /^-([A-Za-z0-9]{2,})$/.exec(flag)?.[1] ?? ''
    return [...letters].flatMap((letter) => {
      const description = knowledge.option(path, `-${letter}`)?.description
      return description === undefined ? [] : [`-${letter}: ${description}`]
    })
  })
}
