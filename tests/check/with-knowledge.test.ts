import { describe, expect, it } from 'vitest'
import type { Knowledge } from '../../src/catalog/index.js'
import { check, excludedCommands } from '../../src/check/index.js'
import { commandTable, knowledgeOf, notebookWithKnowledge } from '../notebook-of.js'

const knowledge = knowledgeOf(`
## \`boat\` - steers boats

| Option | Type | Description |
|---|---|---|
| \`-f\`, \`--file\` | file | with this map |

## \`boat hull ls\` - lists hulls

| Option | Type | Description |
|---|---|---|
| \`-a\`, \`--all\` | | sunk ones too |
| \`-l\` | | in full |
| \`--sort (age\\|size)\` | | in this order |

## \`boat hull remove\` - sinks a hull
`)

function findings(...commands: string[]): string[] {
  const notebook = notebookWithKnowledge(commandTable(...commands), knowledge)
  return check(notebook, { knowledge }, { rules: { 'no-description': 'off' } }).map(
    ({ ruleId, line, column, reason }) => `${line}:${column} ${ruleId} ${reason}`,
  )
}

describe('rules with knowledge of the program', () => {
  it.each([
    ['boat hull ls -f map', 'option-order', '3:17'],
    ['boat hull ls --alll', 'unknown-option', '3:17'],
    ['boat hull ls -sort age', 'single-dash-long-option', '3:17'],
    ['boat hull ls -srot age', 'unknown-option', '3:17'],
    ['boat hull remvoe x', 'unknown-subcommand', '3:14'],
    ['boat hull ls --sort aeg', 'bad-choice-value', '3:24'],
    ['boat hull ls –all', 'typographic-dash', '3:17'],
    ['boat hull ls “x”', 'curly-quote', '3:17'],
    ['boat hull ls "x', 'unbalanced-quote', '3:3'],
    ['docker stop $(ps -a -q)', 'host-pids-to-docker', '3:16'],
  ])('%s is reported by %s', (command, rule, position) => {
    expect(findings(command).filter((message) => message.startsWith(`${position} ${rule} `))).toHaveLength(1)
  })

  it.each([
    'boat -f map hull ls',
    'boat hull ls -al',
    'boat hull ls --sort age',
    'boat hull ls --sort=size',
    'boat hull ls --sort ORDER',
    'boat hull ls --upside-down',
    'boat hull paint x',
    'boat hull rename x',
    'boat push x',
    'boat hull ls -- -f',
    'other hull ls --alll',
    'docker stop $(docker ps -a -q)',
    'echo "a" \'b\'',
  ])('%s is accepted', (command) => {
    expect(findings(command)).toEqual([])
  })

  it('excludes the command with the problem, also if it is in a heading', () => {
    const notebook = notebookWithKnowledge('- `ls -l` - lists\n\n## `git commit -m "x`\n', knowledge)
    const heading = notebook.commands.find(({ origin }) => origin === 'heading')
    expect([...excludedCommands(check(notebook, { knowledge }), notebook).keys()]).toEqual([heading?.id])
  })

  it('finds incomplete values in substitutions', () => {
    expect(findings('echo $(boat hull ls --file=)').join()).toContain('incomplete-value')
  })

  it('names the subcommand that an option must come before, even if two have the same name', () => {
    const twice = knowledgeOf(
      '## `a` - x\n\n| Option | Description |\n|--|--|\n| `-f` | y |\n\n## `a b a` - z\n',
    )
    const messages = check(notebookWithKnowledge(commandTable('a b a -f'), twice), { knowledge: twice })
    expect(messages.map(({ reason }) => reason)).toContain(
      '“-f” is an option of “a” and must come before “b”',
    )
  })

  it('allows aliases to have the same description', () => {
    const fleet = knowledgeOf('## `boat hull ls` / `boat hulls` - lists hulls\n')
    const alike = '| Command | Description |\n|--|--|\n| `boat hulls` | lists |\n| `boat hull ls` | lists |\n'
    const ids = (known: Knowledge) =>
      check(notebookWithKnowledge(alike, known), { knowledge: known }).map(({ ruleId }) => ruleId)
    expect(ids(knowledge)).toContain('ambiguous-card')
    expect(ids(fleet)).not.toContain('ambiguous-card')
  })

  it('suggests similar names', () => {
    expect(findings('boat hull remvoe x')[0]).toContain('“remove”')
    expect(findings('boat hull ls -sort age')[0]).toContain('“--sort”')
  })
})
