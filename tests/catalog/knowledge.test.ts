import { describe, expect, it } from 'vitest'
import { commandTable, knowledgeOf, notebookWithKnowledge } from '../notebook-of.js'

const knowledgeText = `# boat

## \`boat [OPTIONS]\` - Steer boats

| Option | Type | Description |
|---|---|---|
| \`-f\`, \`--file\` | file | Use this map |

## \`boat hull ls\` / \`boat hulls\` - List hulls

| Option | Type | Description |
|---|---|---|
| \`-a\`, \`--all\` | | Include sunk ones |
| \`-n\`, \`--last\` | number | Show only this many |
| \`--sort (age\\|size)\` | | Sort in this order |

## \`boat hull rm HULL\` - Sink a hull
`
const knowledge = knowledgeOf(knowledgeText)
const first = (command: string) => notebookWithKnowledge(commandTable(command), knowledge).commands[0]

describe('knowledge', () => {
  it('finds commands by path, with their options and subcommands', () => {
    expect(knowledge.find(['boat', 'hull', 'rm'])?.description).toBe('Sink a hull')
    expect(knowledge.option(['boat', 'hull', 'ls'], '--last')).toMatchObject({ argument: 'number' })
    expect(knowledge.option(['boat', 'hull', 'ls'], '--sort')?.choices).toEqual(['age', 'size'])
  })

  it('treats two commands in one heading as aliases', () => {
    expect(knowledge.find(['boat', 'hulls'])).toMatchObject({
      description: 'List hulls',
      aliases: [['boat', 'hull', 'ls']],
    })
    expect(knowledge.option(['boat', 'hulls'], '-a')?.description).toBe('Include sunk ones')
  })

  it('takes a long list of commands in one line for different commands', () => {
    const list = ['haul', 'jibe', 'moor', 'reef', 'sail', 'tack', 'warp'].map((name) => `\`boat ${name}\``)
    expect(knowledgeOf(`# x\n\n## ${list.join(' / ')}\n`).find(['boat', 'reef'])?.aliases).toEqual([])
  })

  it('finds options of parent commands', () => {
    expect(knowledge.option(['boat', 'hull', 'rm'], '--file')?.description).toBe('Use this map')
  })

  it('describes values from rows below their option, including `key=value`', () => {
    const { valueDescription: value } = knowledgeOf(
      '# x\n\n## `boat ls [OPTIONS]` - lists\n\n| Option | Type | Description |\n|--|--|--|\n| `-s`, `--sort` | key | in an order |\n| `--sort age` | | the oldest first |\n| `--sort label=KEY` | | by a label |\n',
    )
    expect(value(['boat', 'ls'], '-s', 'age')).toBe('the oldest first')
    expect(value(['boat', 'ls'], '--sort', 'label=home')).toBe('by a label')
    expect(value(['boat', 'ls'], '--sort', 'size')).toBeUndefined()
  })

  it('counts operands only if the synopsis is complete', () => {
    const { find } = knowledgeOf(
      '# x\n\n## `boat sink [OPTIONS] HULL` - sinks one\n\n## `boat raise [OPTIONS] HULL...` - raises some\n\n## `boat paint HULL` - paints\n',
    )
    expect(['sink', 'raise', 'paint'].map((name) => find(['boat', name])?.maxOperands)).toEqual([
      1,
      undefined,
      undefined,
    ])
  })

  it('takes COMMAND right after the name for a subcommand, and after an operand for another command', () => {
    const { find } = knowledgeOf(
      '# x\n\n## `boat [OPTIONS] COMMAND` - steers\n\n## `boat tow [OPTIONS] HULL COMMAND` - runs it there\n',
    )
    expect(find(['boat'])).toMatchObject({ runsCommand: false, takesOperands: false })
    expect(find(['boat'])?.maxOperands).toBeUndefined()
    expect(find(['boat', 'tow'])).toMatchObject({ runsCommand: true, maxOperands: 2 })
  })

  it('ignores examples with concrete values', () => {
    expect(knowledgeOf('- `boat hull ls -a` - what I use\n').find(['boat', 'hull', 'ls'])).toBeUndefined()
  })
})

describe('a notebook with knowledge', () => {
  it('describes a line without a description, including its options', () => {
    expect(first('boat hull ls -a --last 3')).toMatchObject({
      description: 'List hulls (-a: include sunk ones; --last: show only this many)',
      descriptionFrom: 'a.md',
    })
  })

  it('describes listed options, values and suffixes', () => {
    const notes =
      '| Command | Options |\n|--|--|\n| `boat hull ls --sort (age\\|size)` | `-a`, `age`, `wind`, `&`, `\\| boat hull rm x` |\n'
    expect(
      notebookWithKnowledge(notes, knowledge).commands[0]?.options.map(({ value, kind, description }) => [
        value,
        kind,
        description,
      ]),
    ).toEqual([
      ['-a', 'flag', 'Include sunk ones'],
      ['age', 'value', undefined],
      // Not a valid value of the option.
      ['wind', 'unknown', undefined],
      ['&', 'suffix', 'Run in the background'],
      ['| boat hull rm x', 'suffix', 'Sink a hull'],
    ])
  })

  it('keeps descriptions in the notes', () => {
    const notes = '| Command | Description |\n|--|--|\n| `boat hulls` | my fleet |\n'
    expect(notebookWithKnowledge(notes, knowledge).commands[0]).toMatchObject({
      description: 'my fleet',
      descriptionFrom: 'notes',
    })
  })

  it('describes no unknown commands, and no pipelines with unknown commands', () => {
    expect(first('boat hulls | sort')?.description).toBeUndefined()
    expect(first('boat mast')?.description).toBeUndefined()
  })

  it('determines which options take a value', () => {
    const roles = (command: string) => first(command)?.syntax.commands[0]?.words.map(({ role }) => role)
    expect(roles('boat hull ls --last 3')).toEqual([
      'program',
      'subcommand',
      'subcommand',
      'option',
      'argument',
    ])
    expect(roles('boat hull ls -a x')).toEqual(['program', 'subcommand', 'subcommand', 'option', 'operand'])
    expect(roles('boat --file x hull ls')).toEqual([
      'program',
      'option',
      'argument',
      'subcommand',
      'subcommand',
    ])
  })

  it('adds descriptions to the merged programs', () => {
    const [program] = notebookWithKnowledge(commandTable('boat hull ls -n 3'), knowledge).programs
    expect(program).toMatchObject({ description: 'Steer boats' })
    const ls = program?.subcommands[0]?.subcommands[0]
    expect(ls?.description).toBe('List hulls')
    expect(ls?.options[0]).toMatchObject({
      name: '-n',
      flags: ['-n'],
      otherFlags: ['--last'],
      description: 'Show only this many',
      takesArgument: true,
    })
  })

  it('adds options that are not in the notes, without mentions', () => {
    const [program] = notebookWithKnowledge(commandTable('boat hull ls'), knowledge).programs
    const options = program?.subcommands[0]?.subcommands[0]?.options ?? []
    expect(options.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['-a', 0],
      ['-n', 0],
      ['--sort', 0],
    ])
  })
})

describe('the description of a command line', () => {
  const known = knowledgeOf(`# boat

## \`boat ls\` - List boats

| Option | Type | Description |
|---|---|---|
| \`-a\` | | Include sunk boats, too |
| \`--dns\` | server | DNS server to use |

## \`boat log\` - Print the log

## \`boat cpu\` - CPU usage of a boat

## \`boat swarm\` - Docker Swarm for boats

## \`boat a\` - A boat in full
`)
  const descriptionOf = (command: string) =>
    notebookWithKnowledge(commandTable(command), known).commands[0]?.description

  it.each([
    ['boat ls | boat log', 'List boats, then print the log'],
    ['boat ls |& boat log', 'List boats, then print the log'],
    ['boat ls; boat log', 'List boats, then print the log'],
    ['boat ls && boat log', 'List boats, and if it succeeds, print the log'],
    ['boat ls || boat log', 'List boats, or if it fails, print the log'],
    ['boat ls & boat log', 'List boats in the background, and print the log'],
    ['boat ls &', 'List boats in the background'],
    ['boat ls | boat log &', 'List boats, then print the log in the background'],
    ['boat log | boat ls -a', 'Print the log, then list boats (-a: include sunk boats, too)'],
    ['boat ls -a --dns x', 'List boats (-a: include sunk boats, too; --dns: DNS server to use)'],
    ['boat ls | boat cpu', 'List boats, then CPU usage of a boat'],
    ['boat ls | boat swarm', 'List boats, then Docker Swarm for boats'],
    ['boat ls | boat a', 'List boats, then a boat in full'],
  ])('%s → %s', (command, description) => {
    expect(descriptionOf(command)).toBe(description)
  })
})
