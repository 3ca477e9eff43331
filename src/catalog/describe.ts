import {
  assignRoles,
  parseShellLine,
  type ShellLine,
  type ShellWord,
  type SimpleCommand,
  shortOptionsIn,
} from '../shell/index.js'
import type { Option } from '../tree/index.js'
import type { Knowledge } from './knowledge.js'
import type { LineDescription, OptionDescription, SubstitutionDescription } from './line-description.js'

/** How each operator joins the descriptions of two commands. */
const operatorPhrases: Readonly<Record<string, string>> = {
  '|': ', then ',
  '|&': ', then ',
  '&&': ', and if it succeeds, ',
  '||': ', or if it fails, ',
  ';': ', then ',
  '&': ' in the background, and ',
}

/**
 * Describes a command line from knowledge: its commands and their options.
 *
 *     docker ps -a          List running containers (-a: show all containers, including stopped ones)
 *     docker info | grep x  Show details about the Docker installation, then print the lines that match a pattern
 *
 * @returns `undefined` if one of the commands is unknown
 */
export function describeLine(
  { commands, operators }: ShellLine,
  knowledge: Knowledge,
): LineDescription | undefined {
  let result: LineDescription | undefined
  for (const [index, command] of commands.entries()) {
    const next = describeCommand(command, knowledge)
    if (!next) return undefined
    const phrase = operatorPhrases[operators[index - 1]?.value ?? '']
    if (!result) result = next
    else if (phrase === undefined) return undefined
    else
      result = {
        from: result.from,
        description: `${result.description}${phrase}${lowercaseStart(next.description)}`,
        summary: `${result.summary}${phrase}${lowercaseStart(next.summary)}`,
        options: [...result.options, ...next.options],
        substitutions: [...result.substitutions, ...next.substitutions],
      }
  }
  const isBackground = operators[commands.length - 1]?.value === '&'
  const suffix = ' in the background'
  return result && isBackground
    ? { ...result, description: result.description + suffix, summary: result.summary + suffix }
    : result
}

/** Names that keep their capital inside a sentence. */
const properNames = new Set([
  'Bash',
  'Compose',
  'Docker',
  'Git',
  'Kubernetes',
  'Linux',
  'Swarm',
  'Unix',
  'Windows',
])

/** Lower-cases the first letter of a description within a sentence, unless it starts with a name or an acronym. */
function lowercaseStart(description: string): string {
  const [word = ''] = /^\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/u.exec(description) ?? /^A(?= )/.exec(description) ?? []
  return properNames.has(word) ? description : word.toLowerCase() + description.slice(word.length)
}

function describeCommand(command: SimpleCommand, knowledge: Knowledge): LineDescription | undefined {
  const known = knowledge.find(command.path)
  if (known?.description === undefined) return undefined
  const options = command.words.flatMap((word) => describeOptionWord(word, command.path, knowledge))
  const optionText = options
    .map(({ flag, description }) => `${flag}: ${lowercaseStart(description)}`)
    .join('; ')
  return {
    description: optionText === '' ? known.description : `${known.description} (${optionText})`,
    from: known.source,
    summary: known.description,
    options,
    substitutions: command.words.flatMap((word) => describeSubstitution(word, knowledge)),
  }
}

function describeSubstitution(
  { text, commands = [] }: ShellWord,
  knowledge: Knowledge,
): SubstitutionDescription[] {
  const [only, ...more] = commands.map((command) => describeCommand(command, knowledge)?.description)
  return only === undefined || more.length > 0 ? [] : [{ text, description: only }]
}

/** Describes an option listed with a command; returns `undefined` if knowledge has no description for it. */
export function describeOptionNode(
  { kind, value, flags, argument }: Pick<Option, 'kind' | 'value' | 'flags' | 'argument'>,
  path: readonly string[],
  knowledge: Knowledge,
): string | undefined {
  const [flag] = flags
  if (kind === 'suffix') return describeSuffix(value, knowledge)
  if (flag === undefined) return undefined
  const literal = kind === 'value' ? value : argument
  const valueDescription = literal === undefined ? undefined : knowledge.valueDescription(path, flag, literal)
  return valueDescription ?? (kind === 'value' ? undefined : knowledge.option(path, flag)?.description)
}

/** Describes `&` and `| grep x`, which mean the same after every command. */
function describeSuffix(value: string, knowledge: Knowledge): string | undefined {
  if (value === '&') return 'Run in the background'
  const pipedCommand = /^\|&?\s*(\S.*)$/.exec(value)?.[1]
  return pipedCommand === undefined
    ? undefined
    : describeLine(assignRoles(parseShellLine(pipedCommand), knowledge.grammar), knowledge)?.description
}

function describeOptionWord(
  word: ShellWord,
  path: readonly string[],
  knowledge: Knowledge,
): OptionDescription[] {
  if (word.role !== 'option') return []
  return (word.flags ?? []).slice(0, 1).flatMap((flag) => {
    const knownOption = knowledge.option(path, flag)
    if (knownOption)
      return knownOption.description === undefined ? [] : [{ flag, description: knownOption.description }]
    return shortOptionsIn(flag).flatMap((shortFlag) => {
      const description = knowledge.option(path, shortFlag)?.description
      return description === undefined ? [] : [{ flag: shortFlag, description }]
    })
  })
}
