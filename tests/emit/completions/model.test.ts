import { describe, expect, test } from 'vitest'
import type { CommandEntry, CommandModel } from '../../../src/catalog/index.js'
import { completionModels } from '../../../src/emit/completions/model.js'
import { command, docker, notebookOf, option } from './docker-programs.js'

const names = (...programs: CommandModel[]) =>
  completionModels(notebookOf(...programs)).map(({ name }) => name)

/** A noted line, with the little that the choice of programs looks at. */
const line = (value: string): CommandEntry => ({
  id: value,
  value,
  program: value.split(' ')[0] ?? '',
  path: [],
  syntax: { value, commands: [], operators: [], background: false, problems: [] },
  options: [],
  origin: 'list',
  file: 'notes.md',
  line: 1,
  column: 1,
})

describe('programs', () => {
  const ls = command('ls', [option('-l')])

  test('with a subcommand are completed', () => {
    expect(names(docker, ls)).toEqual(['docker'])
  })

  test('with two different commands are completed', () => {
    const twice = { ...notebookOf(ls), commands: [line('ls'), line('ls')] }
    const different = { ...notebookOf(ls), commands: [line('ls'), line('ls -l')] }
    expect(completionModels(twice)).toEqual([])
    expect(completionModels(different)).toHaveLength(1)
  })

  test('are those that were asked for', () => {
    expect(completionModels(notebookOf(docker, ls), ['ls']).map(({ name }) => name)).toEqual(['ls'])
  })

  test('of which nothing more is known are left out', () => {
    expect(completionModels(notebookOf(command('cat')), ['cat'])).toEqual([])
  })

  test('have ids of their own', () => {
    const programs = ['docker-compose', 'docker.compose'].map((name) => command(name, [option('-x')]))
    const models = completionModels(
      notebookOf(...programs),
      programs.map(({ name }) => name),
    )
    expect(models.map(({ id }) => id)).toEqual(['docker_compose', 'docker_compose_2'])
  })
})

test('a description is one line and says that it was noted, and where', () => {
  const [model] = completionModels(notebookOf(command('a', [], [command('a b', [], [], ' Shows\n\tall ')])))
  expect(model?.commands[0]?.subcommands).toEqual([
    { text: 'b', value: 'b', description: 'Shows all (noted, p. 94)' },
  ])
})

test('what has no dashes is no option, what has white space no subcommand', () => {
  const odd = { ...command('a b'), name: 'b c' }
  const [model] = completionModels(notebookOf(command('a', [option('tail'), option('-x')], [odd])))
  expect(model?.commands).toEqual([
    {
      path: [],
      subcommands: [],
      options: [expect.objectContaining({ flags: [expect.objectContaining({ text: '-x' })] })],
    },
  ])
})
