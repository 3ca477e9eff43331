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
    expect(program?.subcommands[0]?.subcommands[0]).toMatchObject({
      description: 'lists hulls',
      options: [{ name: '-n', description: 'only so many', takesArgument: true }],
    })
  })
})
