import { engineRuleIds, rules } from '../check/index.js'
import type { CommandCompletion, NotebookCompletion, OptionCompletion } from '../emit/index.js'
import { type CommandUsage, commandNames, type OptionUsage, usages } from './usage.js'

/** Describes the command line of ddd-build itself, so that its completions are printed like those of the notes. */
export function cliCompletion(): NotebookCompletion {
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
      const choices = name === 'explain' ? ruleChoices() : Object.entries(usage.choices ?? {})
      return {
        path: [name],
        subcommands: choices.map(([choice, description]) => toCandidate(choice, description)),
        options: [...usage.options, { flag: '--help', description: 'Show help' }].map(toOptionCompletion),
      }
    }),
  ]
  return {
    title: 'ddd-build',
    id: 'ddd_build_itself',
    programs: [{ name: 'ddd-build', id: 'ddd_build', commands }],
  }
}

function ruleChoices(): [string, string][] {
  return [...rules.map(({ id }) => id), ...engineRuleIds].sort().map((id) => [id, ''])
}

function toOptionCompletion({ flag, argument, description, values = [] }: OptionUsage): OptionCompletion {
  return {
    flags: [toCandidate(flag, description)],
    hiddenFlags: [],
    takesArgument: argument !== undefined,
    values: values.map(({ name, summary = '' }) => toCandidate(name, summary)),
  }
}

function toCandidate(text: string, description: string) {
  return { text, value: text, description }
}
