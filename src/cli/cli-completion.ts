import type { CommandCompletion, NotebookCompletion, OptionCompletion } from '../emit/index.js'
import { type CommandUsage, commandNames, type OptionUsage, type OptionValue, usages } from './usage/index.js'

/** Describes the command line of ddd-build itself, so that its completions are generated as those for the notes. */
export function cliCompletion(): NotebookCompletion {
  // `build` is the default command: its options follow `ddd-build` itself.
  const buildUsage: CommandUsage = usages.build
  const subcommandNames = commandNames.filter((name) => name !== 'build')
  const commands: CommandCompletion[] = [
    {
      path: [],
      subcommands: subcommandNames.map((name) => toCandidate(name, usages[name].summary)),
      options: buildUsage.options.map(toOptionCompletion),
    },
    ...subcommandNames.map((name): CommandCompletion => {
      const usage: CommandUsage = usages[name]
      return {
        path: [name],
        subcommands: (usage.choices ?? []).map(valueToCandidate),
        options: usage.options.map(toOptionCompletion),
      }
    }),
  ]
  return {
    title: 'ddd-build',
    id: 'ddd_build_itself',
    programs: [{ name: 'ddd-build', id: 'ddd_build', commands }],
  }
}

function toOptionCompletion({ flag, argument, description, values = [] }: OptionUsage): OptionCompletion {
  return {
    flags: [toCandidate(flag, description)],
    hiddenFlags: [],
    takesArgument: argument !== undefined,
    values: values.map(valueToCandidate),
  }
}

function valueToCandidate({ name, summary = '' }: OptionValue) {
  return toCandidate(name, summary)
}

function toCandidate(text: string, description: string) {
  return { text, value: text, description }
}
