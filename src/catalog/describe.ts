import { assignRoles, readLine, type ShellLine, type ShellWord, type SimpleCommand } from '../shell/index.js'
import type { Option } from '../tree/index.js'
import type { Knowledge } from './knowledge.js'

/** What a line does, in the words of knowledge. */
export interface Described {
  description: string
  /** The file that the words are from. */
  from: string
  /** The same without its options, for a question that must not name them. */
  does: string
  options: OptionMeaning[]
  /** What stands in its substitutions: `docker images -q` in `docker rmi $(docker images -q)`. */
  substitutions: SubstitutionMeaning[]
}

/** What a command does whose output stands in for a word. */
export interface SubstitutionMeaning {
  /** As written: `$(docker images -q)`. */
  text: string
  description: string
}

/** What an option of a line adds. */
export interface OptionMeaning {
  /** As written: `-a`. */
  flag: string
  description: string
}

/** What stands between two commands, in words. */
const joints: Readonly<Record<string, string>> = {
  '|': ', and of that ',
  '|&': ', and of that ',
  '&&': ', and if that went well ',
  '||': ', or if that failed ',
  ';': ', then ',
  '&': ', and meanwhile ',
}

/**
 * Says what a line does where the notes do not: what its command does, and what each of its options adds.
 *
 *     docker ps -a             lists containers that run (-a: those that ended too)
 *     docker info | grep -i x  shows facts, and of that prints the lines that match
 *
 * @returns nothing where one of its commands is not known
 */
export function describeLine(
  { commands, operators }: ShellLine,
  knowledge: Knowledge,
): Described | undefined {
  let described: Described | undefined
  for (const [index, command] of commands.entries()) {
    const next = describeCommand(command, knowledge)
    if (!next) return undefined
    const joint = joints[operators[index - 1]?.value ?? '']
    if (!described) described = next
    else if (joint === undefined) return undefined
    else
      described = {
        from: described.from,
        description: `${described.description}${joint}${next.description}`,
        does: `${described.does}${joint}${next.does}`,
        options: [...described.options, ...next.options],
        substitutions: [...described.substitutions, ...next.substitutions],
      }
  }
  const isBehind = operators[commands.length - 1]?.value === '&'
  const behind = ', in the background'
  return described && isBehind
    ? { ...described, description: described.description + behind, does: described.does + behind }
    : described
}

function describeCommand(command: SimpleCommand, knowledge: Knowledge): Described | undefined {
  const known = knowledge.find(command.path)
  if (known?.description === undefined) return undefined
  const options = command.words.flatMap((word) => describeOption(word, command.path, knowledge))
  const words = options.map(({ flag, description }) => `${flag}: ${description}`).join(', ')
  return {
    description: words === '' ? known.description : `${known.description} (${words})`,
    from: known.source,
    does: known.description,
    options,
    substitutions: command.words.flatMap((word) => describeSubstitution(word, knowledge)),
  }
}

function describeSubstitution(
  { text, commands = [] }: ShellWord,
  knowledge: Knowledge,
): SubstitutionMeaning[] {
  const [only, ...more] = commands.map((command) => describeCommand(command, knowledge)?.description)
  return only === undefined || more.length > 0 ? [] : [{ text, description: only }]
}

/** What an option that is noted beside a command adds to it; nothing where knowledge has no words for it. */
export function describeNotedOption(
  { kind, value, flags, argument }: Pick<Option, 'kind' | 'value' | 'flags' | 'argument'>,
  path: readonly string[],
  knowledge: Knowledge,
): string | undefined {
  const [flag] = flags
  if (kind === 'suffix') return describeSuffix(value, knowledge)
  if (flag === undefined) return undefined
  const given = kind === 'value' ? value : argument
  const meaning = given === undefined ? undefined : knowledge.value(path, flag, given)
  return meaning ?? (kind === 'value' ? undefined : knowledge.option(path, flag)?.description)
}

/** `&` and `| grep x` mean the same behind every command. */
function describeSuffix(value: string, knowledge: Knowledge): string | undefined {
  if (value === '&') return 'in the background'
  const behind = /^\|&?\s*(\S.*)$/.exec(value)?.[1]
  return behind === undefined
    ? undefined
    : describeLine(assignRoles(readLine(behind), knowledge.grammar), knowledge)?.description
}

function describeOption(word: ShellWord, path: readonly string[], knowledge: Knowledge): OptionMeaning[] {
  if (word.role !== 'option') return []
  return (word.flags ?? []).slice(0, 1).flatMap((flag) => {
    const whole = knowledge.option(path, flag)
    if (whole) return whole.description === undefined ? [] : [{ flag, description: whole.description }]
    // -it is -i and -t.
    const letters = /^-([A-Za-z0-9]{2,})$/.exec(flag)?.[1] ?? ''
    return [...letters].flatMap((letter) => {
      const description = knowledge.option(path, `-${letter}`)?.description
      return description === undefined ? [] : [{ flag: `-${letter}`, description }]
    })
  })
}
