import { describe, expect, it } from 'vitest'
import { createNotebook, type Notebook } from '../../src/catalog/index.js'
import { check, excludedCommands, type Finding, type Rule } from '../../src/check/index.js'
import { builtInKnowledge } from '../built-in-knowledge.js'
import { needing } from '../needs.js'
import { commandTable, notebookOf } from '../notebook-of.js'
import { readSeed } from '../seed.js'

/** The commands below have no descriptions. */
const withoutDescriptions = { rules: { 'no-description': 'off' } } as const

const findings = (...files: string[]) =>
  check(notebookOf(...files), { files: new Map() }, withoutDescriptions).map(
    ({ ruleId, file, line, column }) => `${file}:${line}:${column} ${ruleId}`,
  )

describe('rules', () => {
  it('duplicate-command: with the location of the first one', () => {
    const [message] = check(notebookOf(commandTable('ls -l'), commandTable('ls -l')), {}, withoutDescriptions)
    expect(message).toMatchObject({ ruleId: 'duplicate-command', file: 'b.md', line: 3 })
    expect(message?.reason).toContain('a.md:3')
  })

  it('missing-page: only if other rows have a page', () => {
    const table = (page: string) =>
      `| Command | Page |\n|--|--|\n| \`ls -l\` | ${page} |\n| \`ls -a\` | - |\n`
    expect(findings(table('7'))).toEqual(['a.md:4:3 missing-page'])
    expect(findings(table('-'))).toEqual([])
  })

  it('option-without-dash: at the word', () => {
    expect(
      findings('| Command | Options |\n|--|--|\n| `docker logs x_name` | `--details`, `tail` |\n'),
    ).toEqual(['a.md:3:40 option-without-dash'])
  })
  it('option-without-dash: not for a value or a choice', () => {
    expect(
      findings(
        '| Command | Options |\n|--|--|\n| `docker ps --filter a=b` | `before` |\n| `x y z_name` | `a\\|b` |\n',
      ),
    ).toEqual([])
  })

  it('incomplete-value: at the value', () => {
    expect(findings(commandTable('docker run -p 8080: nginx'))).toEqual(['a.md:3:18 incomplete-value'])
    expect(findings(commandTable('docker run --name= nginx'))).toEqual(['a.md:3:15 incomplete-value'])
  })
  it('incomplete-value: not for a short option whose value is “=”', () => {
    expect(findings(commandTable("awk -F= '{ print $2 }' x"))).toEqual([])
  })
  it('incomplete-value: not for operands and remotes that end in a colon', () => {
    expect(findings(commandTable('scp file_name host:', 'cd c:', 'rclone copy -P remote: /backup'))).toEqual(
      [],
    )
  })
  it('incomplete-value: not for a value that is empty on purpose', () => {
    expect(
      findings(commandTable('git log --format= --name-only', 'git diff --src-prefix= --dst-prefix=')),
    ).toEqual([])
    expect(findings(commandTable('docker run --name='))).toEqual(['a.md:3:15 incomplete-value'])
  })

  it('missing-picture', () => {
    expect(findings('![A](a.png)\n')).toEqual(['a.md:1:1 missing-picture'])
    expect(findings('![A](https://example.org/a.png)\n')).toEqual([])
    const notebook = notebookOf('![A](img/a.png)\n')
    expect(check(notebook, { files: new Map([['img/a.png', new Uint8Array(1)]]) })).toEqual([])
  })

  it('an unclosed table can be read', () => {
    expect(() => notebookOf('<table><tr><th>Command</th></tr><tr><td>ls -l')).not.toThrow()
  })
})

describe('severities', () => {
  it('can be changed', () => {
    const notebook = notebookOf(commandTable('ls -l', 'ls -l'))
    expect(
      check(notebook, {}, { rules: { ...withoutDescriptions.rules, 'duplicate-command': 'error' } })[0]
        ?.fatal,
    ).toBe(true)
    expect(
      check(notebook, {}, { rules: { ...withoutDescriptions.rules, 'duplicate-command': 'off' } }),
    ).toEqual([])
  })
})

function excludedIn(notebook: Notebook, ...checks: Rule[]): string[] {
  const excluded = excludedCommands(check(notebook, {}, { checks }), notebook)
  return notebook.commands.filter(({ id }) => excluded.has(id)).map(({ value }) => value)
}

describe('excluded commands', () => {
  it('are those with a message of a rule that excludes commands', () => {
    const notebook = notebookOf(commandTable('ls -l', 'docker run -p 80: x', 'ls -l'))
    expect(excludedIn(notebook)).toEqual(['docker run -p 80: x'])
  })

  it('are no others, even if several have no position', () => {
    // `ls` and `cp` come from headings with options below them.
    const options = (name: string, flag: string) =>
      `# ${name}\n\n| Option | Description |\n|--|--|\n| \`${flag}\` | words |\n\n`
    const notebook = notebookOf(
      options('ls', '-l'),
      `${options('cp', '-p')}${options('mv', '-f')}${commandTable('ls -l', 'docker run -p 80: x')}`,
    )
    const excluded = excludedIn(notebook)
    expect(excluded).toEqual(
      notebook.commands.map(({ value }) => value).filter((value) => value.includes('80:')),
    )
    expect(notebook.commands.filter(({ origin }) => origin === 'heading').length).toBeGreaterThan(1)
  })

  it('of a custom rule that reports a heading is the command in that heading', () => {
    const notebook = notebookOf('- `docker images` - images\n\n## `docker pull alpine`\n\nGets an image.\n')
    const position = { start: { line: 3, column: 4 }, end: { line: 3, column: 4 } }
    const rule: Rule = {
      id: 'mine',
      scope: 'notebook',
      severity: 'warning',
      excludesCommand: true,
      check: () => [{ file: 'a.md', reason: 'wrong', position }],
    }
    expect(excludedIn(notebook, rule)).toEqual(['docker pull alpine'])
  })

  it('of a custom rule are those with the reported id, or those at or before the position', () => {
    const notebook = notebookOf(commandTable('ls -l', 'ls -a'))
    const [first] = notebook.commands
    const rule = (more: Partial<Finding>): Rule => ({
      id: 'mine',
      scope: 'notebook',
      severity: 'warning',
      excludesCommand: true,
      check: () => [
        {
          file: 'a.md',
          reason: 'wrong',
          position: notebook.commands[1] && { start: notebook.commands[1], end: notebook.commands[1] },
          ...more,
        },
      ],
    })
    expect(excludedIn(notebook, rule({}))).toEqual(['ls -a'])
    expect(excludedIn(notebook, rule({ commandId: first?.id ?? '' }))).toEqual(['ls -l'])
    expect(excludedIn(notebook, rule({ position: undefined }))).toEqual([])
  })
})

needing('shared').describe('the seed', () => {
  it('has these messages', () => {
    const knowledge = builtInKnowledge()
    const messages = check(createNotebook([readSeed().notes], { knowledge }), { files: new Map(), knowledge })
    expect(messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)).toEqual([
      '33:1 missing-picture',
      '72:11 page-order',
      '113:1 missing-picture',
      '119:1 missing-picture',
      '146:15 unknown-option-value',
      '164:11 duplicate-command',
      '179:11 missing-page',
      '194:29 host-pids-to-docker',
      '199:31 host-pids-to-docker',
      '324:11 missing-page',
      '353:35 option-order',
      '374:17 option-without-dash',
      '528:11 duplicate-command',
      '534:105 incomplete-value',
      '555:3 duplicate-command',
      '593:64 option-without-dash',
      '632:138 extra-operand',
    ])
  })
})
