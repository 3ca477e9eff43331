import { describe, expect, test } from 'vitest'
import type { CommandEntry, CommandModel } from '../../../src/catalog/index.js'
import { programCompletions } from '../../../src/emit/completions/model.js'
import { command, docker, notebookOfPrograms, option } from './docker-programs.js'

const names = (...programs: CommandModel[]) =>
  programCompletions(notebookOfPrograms(...programs)).map(({ name }) => name)

/** A minimal command entry. */
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
    const twice = { ...notebookOfPrograms(ls), commands: [line('ls'), line('ls')] }
    const different = { ...notebookOfPrograms(ls), commands: [line('ls'), line('ls -l')] }
    expect(programCompletions(twice)).toEqual([])
    expect(programCompletions(different)).toHaveLength(1)
  })

  test('can be chosen by name', () => {
    expect(programCompletions(notebookOfPrograms(docker, ls), ['ls']).map(({ name }) => name)).toEqual(['ls'])
  })

  test('without subcommands and options are skipped', () => {
    expect(programCompletions(notebookOfPrograms(command('cat')), ['cat'])).toEqual([])
  })

  test('have unique ids', () => {
    const programs = ['docker-compose', 'docker.compose'].map((name) => command(name, [option('-x')]))
    const models = programCompletions(
      notebookOfPrograms(...programs),
      programs.map(({ name }) => name),
    )
    expect(models.map(({ id }) => id)).toEqual(['docker_compose', 'docker_compose_2'])
  })
})

test('a description is one line and names its source', () => {
  const [model] = programCompletions(
    notebookOfPrograms(command('a', [], [command('a b', [], [], ' Shows\n\tall ')])),
  )
  expect(model?.commands[0]?.subcommands).toEqual([
    { text: 'b', value: 'b', description: 'Shows all (notes, p. 94)' },
  ])
})

test('names of more than 1,000 characters are skipped, which crash Zsh', () => {
  const long = `--${'x'.repeat(1000)}`
  const [model] = programCompletions(
    notebookOfPrograms(command('a', [option(long), option('-x', 'y'.repeat(1001), 'z')])),
    ['a'],
  )
  expect(model?.commands[0]?.options).toEqual([
    expect.objectContaining({
      flags: [expect.objectContaining({ text: '-x' })],
      values: [expect.objectContaining({ text: 'z' })],
    }),
  ])
})

test('options without dashes and subcommands with whitespace are skipped', () => {
  const withSpace = { ...command('a b'), name: 'b c' }
  const [model] = programCompletions(
    notebookOfPrograms(command('a', [option('tail'), option('-x')], [withSpace])),
  )
  expect(model?.commands).toEqual([
    {
      path: [],
      subcommands: [],
      options: [expect.objectContaining({ flags: [expect.objectContaining({ text: '-x' })] })],
    },
  ])
})
