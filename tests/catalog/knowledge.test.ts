import { describe, expect, it } from 'vitest'
import { commandTable, knowingNotebook, knowledgeOf } from '../notebook-of.js'

const pages = `# boat

## \`boat [OPTIONS]\` - steers boats

| Option | Type | Description |
|---|---|---|
| \`-f\`, \`--file\` | file | with this map |

## \`boat hull ls\` / \`boat hulls\` - lists hulls

| Option | Type | Description |
|---|---|---|
| \`-a\`, \`--all\` | | sunk ones too |
| \`-n\`, \`--last\` | number | only so many |
| \`--sort (age\\|size)\` | | in this order |

## \`boat hull rm HULL\` - sinks a hull
`
const knowledge = knowledgeOf(pages)
const first = (command: string) => knowingNotebook(commandTable(command), knowledge).commands[0]

describe('knowledge', () => {
  it('knows commands by their paths, with options and subcommands', () => {
    expect(knowledge.find(['boat', 'hull', 'rm'])?.description).toBe('sinks a hull')
    expect(knowledge.option(['boat', 'hull', 'ls'], '--last')).toMatchObject({ argument: 'number' })
    expect(knowledge.option(['boat', 'hull', 'ls'], '--sort')?.choices).toEqual(['age', 'size'])
  })

  it('knows two commands in one heading as the same', () => {
    expect(knowledge.find(['boat', 'hulls'])).toMatchObject({
      description: 'lists hulls',
      aliases: [['boat', 'hull', 'ls']],
    })
    expect(knowledge.option(['boat', 'hulls'], '-a')?.description).toBe('sunk ones too')
  })

  it('has options of a command also below it', () => {
    expect(knowledge.option(['boat', 'hull', 'rm'], '--file')?.description).toBe('with this map')
  })

  it('knows what values mean from rows below their option, also for `key=value`', () => {
    const { value } = knowledgeOf(
      '# x\n\n## `boat ls [OPTIONS]` - lists\n\n| Option | Type | Description |\n|--|--|--|\n| `-s`, `--sort` | key | in an order |\n| `--sort age` | | the oldest first |\n| `--sort label=KEY` | | by a label |\n',
    )
    expect(value(['boat', 'ls'], '-s', 'age')).toBe('the oldest first')
    expect(value(['boat', 'ls'], '--sort', 'label=home')).toBe('by a label')
    expect(value(['boat', 'ls'], '--sort', 'size')).toBeUndefined()
  })

  it('counts operands only where the synopsis is whole', () => {
    const { find } = knowledgeOf(
      '# x\n\n## `boat sink [OPTIONS] HULL` - sinks one\n\n## `boat raise [OPTIONS] HULL...` - raises some\n\n## `boat paint HULL` - paints\n',
    )
    expect(['sink', 'raise', 'paint'].map((name) => find(['boat', name])?.maxOperands)).toEqual([
      1,
      undefined,
      undefined,
    ])
  })

  it('learns nothing of a command from an example with values', () => {
    expect(knowledgeOf('- `boat hull ls -a` - what I use\n').find(['boat', 'hull', 'ls'])).toBeUndefined()
  })
})

describe('a notebook with knowledge', () => {
  it('describes a line that the notes do not, with its options', () => {
    expect(first('boat hull ls -a --last 3')).toMatchObject({
      description: 'lists hulls (-a: sunk ones too, --last: only so many)',
      descriptionFrom: 'a.md',
    })
  })

  it('describes what is noted beside a line: options, values, what may follow', () => {
    const notes =
      '| Command | Options |\n|--|--|\n| `boat hull ls --sort (age\\|size)` | `-a`, `age`, `wind`, `&`, `\\| boat hull rm x` |\n'
    expect(
      knowingNotebook(notes, knowledge).commands[0]?.options.map(({ value, kind, description }) => [
        value,
        kind,
        description,
      ]),
    ).toEqual([
      ['-a', 'flag', 'sunk ones too'],
      ['age', 'value', undefined],
      // Not one of those that the option takes.
      ['wind', 'unknown', undefined],
      ['&', 'suffix', 'in the background'],
      ['| boat hull rm x', 'suffix', 'sinks a hull'],
    ])
  })

  it('leaves the words of the notes', () => {
    const notes = '| Command | Description |\n|--|--|\n| `boat hulls` | my fleet |\n'
    expect(knowingNotebook(notes, knowledge).commands[0]).toMatchObject({
      description: 'my fleet',
      descriptionFrom: 'notes',
    })
  })

  it('says nothing of a pipeline or of what it does not know', () => {
    expect(first('boat hulls | sort')?.description).toBeUndefined()
    expect(first('boat mast')?.description).toBeUndefined()
  })

  it('knows which option takes the word behind it, also the last one', () => {
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

  it('gives the merged commands their words', () => {
    const [program] = knowingNotebook(commandTable('boat hull ls -n 3'), knowledge).programs
    expect(program).toMatchObject({ description: 'steers boats' })
    const ls = program?.subcommands[0]?.subcommands[0]
    expect(ls?.description).toBe('lists hulls')
    expect(ls?.options[0]).toMatchObject({
      name: '-n',
      flags: ['-n'],
      otherFlags: ['--last'],
      description: 'only so many',
      takesArgument: true,
    })
  })

  it('gives them options that were not noted, without a place', () => {
    const [program] = knowingNotebook(commandTable('boat hull ls'), knowledge).programs
    const options = program?.subcommands[0]?.subcommands[0]?.options ?? []
    expect(options.map(({ name, noted }) => [name, noted.length])).toEqual([
      ['-a', 0],
      ['-n', 0],
      ['--sort', 0],
    ])
  })
})
