import { readingRules, rules } from '../check/index.js'
import type { CommandCompletion, NotebookCompletion, OptionCompletion } from '../emit/index.js'
import { type CommandUsage, commandNames, type OptionUsage, usages } from './usage.js'

/** The command line of ddd-build itself, for the same shells and by the same printers as what was noted. */
export function ownCompletion(): NotebookCompletion {
  const build: CommandUsage = usages.build
  const others = commandNames.filter((name) => name !== 'build')
  const commands: CommandCompletion[] = [
    {
      path: [],
      subcommands: others.map((name) => word(name, usages[name].words)),
      options: build.options.map(option),
    },
    ...others.map((name): CommandCompletion => {
      const usage: CommandUsage = usages[name]
      const choices = name === 'explain' ? ruleIds() : Object.entries(usage.choices ?? {})
      return {
        path: [name],
        subcommands: choices.map(([choice, words]) => word(choice, words)),
        options: [...usage.options, { flag: '--help', words: 'its page' }].map(option),
      }
    }),
  ]
  return {
    title: 'ddd-build',
    id: 'ddd_build_itself',
    programs: [{ name: 'ddd-build', id: 'ddd_build', commands }],
  }
}

function ruleIds(): [string, string][] {
  return [...rules.map(({ id }) => id), ...readingRules].sort().map((id) => [id, ''])
}

function option({ flag, argument, words, values = [] }: OptionUsage): OptionCompletion {
  return {
    flags: [word(flag, words)],
    otherFlags: [],
    takesArgument: argument !== undefined,
    values: values.map((value) => word(value, '')),
  }
}

function word(text: string, description: string) {
  return { text, value: text, description }
}
