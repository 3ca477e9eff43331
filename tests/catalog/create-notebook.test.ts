import { describe, expect, it } from 'vitest'
import { commandTable, knowledgeOf, notebookOf, notebookWithKnowledge } from '../notebook-of.js'

const paths = (...commands: string[]) =>
  notebookOf(commandTable(...commands)).commands.map(({ path }) => path.join(' '))

describe('subcommands, inferred from all commands', () => {
  it('finds subcommands if a word is always followed by different bare words', () => {
    expect(paths('docker network ls', 'docker network rm my_net')).toEqual([
      'docker network ls',
      'docker network rm',
    ])
  })
  it('finds operands if a word is also followed by an option', () => {
    expect(paths('docker inspect bridge', 'docker inspect host', 'docker inspect --pretty x')).toEqual([
      'docker inspect',
      'docker inspect',
      'docker inspect',
    ])
  })
  it('never treats a file, placeholder or image as a subcommand', () => {
    expect(paths('cat Dockerfile', 'docker run image:tag', 'ls notes.md')).toEqual([
      'cat',
      'docker run',
      'ls',
    ])
  })
})

describe('entries', () => {
  it('have their place in the outline', () => {
    const { commands } = notebookOf(
      '# Book\n\n## Chapter 2 - Two\n\n### Sub\n\n| Command | Page |\n|--|--|\n| `ls -l` | 7 |\n',
    )
    expect(commands[0]).toMatchObject({
      chapter: { number: 2, title: 'Two' },
      section: ['Sub'],
      page: { first: 7, label: '7' },
      file: 'a.md',
      line: 9,
      column: 3,
      origin: 'pipe-table',
    })
  })
  it('keep their id when they move', () => {
    const [first] = notebookOf(commandTable('ls -l', 'ls -a')).commands
    const [, second] = notebookOf(commandTable('ls -a', 'ls -l')).commands
    expect(first?.id).toBe(second?.id)
  })
  it('have different ids if the same command occurs twice', () => {
    const ids = notebookOf(commandTable('ls -l', 'ls -l')).commands.map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('programs', () => {
  it('merge the options of all mentions', () => {
    const { programs } = notebookOf(
      '| Command | Options |\n|--|--|\n| `docker run -d x_name` | `--restart always` |\n| `docker run y_name` | `--rm` |\n',
    )
    const run = programs[0]?.subcommands[0]
    expect(
      run?.options.map(({ name, takesArgument, values }) => [
        name,
        takesArgument,
        values.map((value) => value.name),
      ]),
    ).toEqual([
      ['-d', undefined, []],
      ['--restart', true, ['always']],
      ['--rm', undefined, []],
    ])
    expect(run?.mentions).toHaveLength(2)
  })
  it('have the descriptions in the notes before those in knowledge, whichever flag has one', () => {
    const knowledge = knowledgeOf(
      '## `boat ls` - x\n\n| Option | Description |\n|--|--|\n| `-p`, `--port` | from knowledge |\n',
    )
    const notes = '# Boats\n\n- `boat ls -p 1` - lists\n- `boat ls` - lists\n  - `--port` - my own words\n'
    const { programs } = notebookWithKnowledge(notes, knowledge)
    expect(
      programs[0]?.subcommands[0]?.options.map(({ flags, description }) => [flags, description]),
    ).toEqual([[['-p', '--port'], 'my own words']])
  })

  it('learn from any command of a pipeline that an option takes a value', () => {
    const [, sort] = notebookOf(commandTable('cat a | sort --key=2', 'cat b | sort --key 3')).programs
    expect(sort?.options).toMatchObject([{ name: '--key', takesArgument: true }])
  })

  it('include the programs in pipelines and substitutions', () => {
    const names = notebookOf(commandTable('docker rmi $(podman images -q) | grep x')).programs.map(
      ({ name }) => name,
    )
    expect(names).toEqual(['docker', 'podman', 'grep'])
  })
  it('treat `constructor` like any other word', () => {
    const { programs } = notebookOf(commandTable('constructor valueof -x', 'constructor prototype -x'))
    expect(programs.map(({ name }) => name)).toEqual(['constructor'])
    expect(programs[0]?.subcommands.map(({ name }) => name)).toEqual(['valueof', 'prototype'])
  })
})

describe('a card made from a heading', () => {
  it('is located where the heading is, not below it, since the title is the question', () => {
    const { cards } = notebookOf(
      '# Ships\n\n## Parts\n\n### What is a keel?\n\nThe bottom.\n\n#### Masts #card\n\nThey carry sails.\n',
    )
    expect(cards.map(({ front, section }) => [front, section])).toEqual([
      ['What is a keel?', ['Parts']],
      ['Masts', ['Parts', 'What is a keel?']],
    ])
  })
})

it('the text of a term on a line of its own is its definition, without the colon', () => {
  const { concepts } = notebookOf('# Law\n\nOhm’s law\n: voltage is `I · R`\n: always\n')
  expect(concepts).toMatchObject([{ term: 'Ohm’s law', text: 'voltage is I · R always' }])
})
