/** Checks the positions of the table below and of `positions.ts` in every shell. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import { check } from '../../../src/check/index.js'
import { completions } from '../../../src/emit/completions/index.js'
import { builtInKnowledge } from '../../built-in-knowledge.js'
import { isInstalled } from '../../installed.js'
import { needing } from '../../needs.js'
import { describeWith } from '../../real-tools.js'
import { hasSeed, readSeed } from '../../seed.js'
import { bashAnswer } from './bash-answer.js'
import { carapaceAnswer } from './carapace.js'
import { openElvish, tabInElvish } from './elvish-terminal.js'
import { emptyFolder } from './files.js'
import { fishAnswer } from './fish-answer.js'
import { positions, unknownOptionPositions } from './positions.js'
import type { Terminal } from './terminal.js'
import { compinit, openZsh, pressTab } from './zsh-terminal.js'

const table = [
  {
    line: 'docker ',
    offered:
      'pull run ps images exec stop rm build image inspect rmi manifest buildx tag push history compose network volume swarm node service logs'.split(
        ' ',
      ),
  },
  { line: 'docker com', offered: ['compose'] },
  {
    line: 'docker compose ',
    offered: ['version', 'up', 'down', 'ps', 'top', 'stop', 'rm', 'restart', 'ls'],
  },
  { line: 'docker compose down --', offered: ['--volumes', '--rmi'] },
  { line: 'docker compose down --rmi ', offered: ['all', 'local'] },
  { line: 'docker compose down --rmi=', offered: ['all', 'local'] },
  { line: 'docker run --restart ', offered: ['always', 'unless-stopped', 'on-failure'] },
  { line: 'docker node update --availability ', offered: ['active', 'pause', 'drain'] },
  {
    line: 'docker images --filter ',
    offered: ['dangling=true', 'before', 'since', 'label', 'reference="*:latest"'],
  },
  { line: 'docker service logs --', offered: ['--details', '--follow', '--tail'] },
  { line: 'docker -D network ', offered: ['ls', 'create', 'inspect', 'prune', 'rm'] },
  { line: 'docker --context x network ', offered: ['ls', 'create', 'inspect', 'prune', 'rm'] },
  {
    line: 'docker run --name web1 -d --',
    offered: ['--dns', '--dns-search', '--publish', '--restart', '--network'],
  },
  { line: 'docker exec -it ', offered: [] },
  { line: 'docker network ls -- ', offered: [] },
  { line: 'docker network ls > ', offered: [] },
]
const strictRows = [...table, ...positions]
const rows = [...strictRows, ...unknownOptionPositions]

const folder = emptyFolder({ isKept: true })
const empty = join(folder, 'empty')
const file = (shell: string) => join(folder, `completions/ddd-notes.${shell}`)
/** Folders for docker's own completions, laid out as when installed. */
const vendor = {
  bash: join(folder, 'vendor/bash-completion/completions'),
  zsh: join(folder, 'vendor/zsh'),
  fish: join(folder, 'vendor/fish'),
}

beforeAll(async () => {
  mkdirSync(empty)
  if (!hasSeed) return
  const knowledge = builtInKnowledge()
  const notebook = createNotebook([readSeed().notes], { knowledge })
  const messages = check(notebook, { knowledge })
  for (const { path, content } of await completions().emit(notebook, { messages })) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  if (!isInstalled('docker')) return
  for (const [shell, name] of [
    ['bash', 'docker'],
    ['zsh', '_docker'],
    ['fish', 'docker.fish'],
  ] as const) {
    mkdirSync(vendor[shell], { recursive: true })
    const script = execFileSync('docker', ['completion', shell], { encoding: 'utf8' })
    writeFileSync(join(vendor[shell], name), script)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Parses the list below a line: one column of words, with or without descriptions, or several columns. */
const listed = (list: readonly string[]) =>
  list.flatMap((line) =>
    line
      .replace(/\s+-- .*/, '')
      .trim()
      .split(/\s+/),
  )

/** If all candidates share a longer prefix, Zsh inserts it at the first Tab and lists them at the second. */
async function pressTwice(terminal: Terminal, line: string, listsSomething = false) {
  let shown = await pressTab(terminal, line)
  if (listsSomething && shown.list.length === 0 && shown.line.trimEnd() === line.trimEnd())
    shown = await pressTab(terminal, line, true)
  if (shown.list.length > 0 || shown.line === line.trimEnd() || shown.line.endsWith(' ')) return shown
  const again = await pressTab(terminal, `${shown.line}\t`)
  return again.list.length > 0 ? again : shown
}

needing('shared').describe('Tab with the seed notes', () => {
  describeWith('bash', () => {
    test.each(rows)('$line', ({ line, offered }) => {
      const answer = bashAnswer(`source ${file('bash')}`, line, empty)
      expect(answer).toEqual(offered)
    })
  })

  describeWith(['bash', 'docker'], () => {
    // As on Debian: bash-completion loads docker's own completion at the first Tab.
    const setup = `BASH_COMPLETION_USER_DIR=${join(vendor.bash, '..')}
      source /usr/share/bash-completion/bash_completion`
    const ours = () => `${setup}\nsource ${file('bash')}`
    const word = (answer: string) => answer.replace(/\s.*/, '')

    test.each(rows)('with bash-completion and docker’s own: $line', ({ line, offered }) => {
      const answer = bashAnswer(ours(), line, empty)
      expect(answer.slice(0, offered.length)).toEqual(offered)
      expect(new Set(answer.map(word)).size).toBe(answer.length)
    })

    test('docker’s own candidates are offered too', () => {
      expect(bashAnswer(ours(), 'docker ', empty).map(word)).toEqual(expect.arrayContaining(['cp', 'login']))
      expect(bashAnswer(ours(), 'docker lo', empty).map(word)).toEqual(['logs', 'load', 'login', 'logout'])
    })

    test('can be loaded twice, or before docker’s own', () => {
      const twice = `${ours()}\nsource ${file('bash')}`
      expect(bashAnswer(twice, 'docker com', empty)).toEqual(bashAnswer(ours(), 'docker com', empty))
      const before = `source ${file('bash')}\n${setup}\nsource ${join(vendor.bash, 'docker')}`
      expect(bashAnswer(before, 'docker logi', empty).map(word)).toEqual(['login'])
    })
  })

  describeWith(['zsh', 'tmux'], () => {
    let plain: Terminal
    beforeAll(async () => {
      plain = await openZsh(folder, 'plain', `${compinit}LISTMAX=1000\nsource ${file('zsh')}\n`)
    })
    afterAll(() => plain.close())

    test.each(rows)('$line', async ({ line, offered }) => {
      const shown = await (offered.length === 1 ? pressTab : pressTwice)(plain, line)
      const [onlyWord, ...others] = offered
      if (onlyWord !== undefined && others.length === 0)
        expect(shown).toEqual({ line: line.replace(/[^\s=]*$/, onlyWord), list: [] })
      else expect(listed(shown.list).sort()).toEqual([...offered].sort())
    })
  })

  describeWith(['zsh', 'tmux', 'docker'], () => {
    let terminal: Terminal
    beforeAll(async () => {
      terminal = await openZsh(
        folder,
        'vendor-home',
        `fpath=(${vendor.zsh} $fpath)\n${compinit}LISTMAX=1000\nsource ${file('zsh')}\n`,
      )
    })
    afterAll(() => terminal.close())

    test.each(rows.filter(({ offered }) => offered.length > 1))(
      'with docker’s own: $line',
      async ({ line, offered }) => {
        const { list } = await pressTwice(terminal, line, true)
        expect(listed(list)).toEqual(expect.arrayContaining(offered))
      },
    )

    test('docker’s own candidates are offered too, without duplicates', async () => {
      const { list } = await pressTab(terminal, 'docker lo')
      expect(listed(list).sort()).toEqual(['load', 'login', 'logout', 'logs'])
    })
  })

  describeWith('fish', () => {
    const words = (answer: string[]) =>
      answer.map((line) => line.replace(/\t.*/, '').replace(/^--[\w-]+=(?=.)/, ''))
    test.each(rows)('$line', ({ line, offered }) => {
      const answer = fishAnswer(`source ${file('fish')}`, line, empty)
      // fish quotes inserted text itself, and also matches inside words.
      expect(words(answer).slice(0, Math.max(offered.length, 0))).toEqual(
        offered.map((word) => word.replaceAll('"', '')),
      )
      const typed = line.replace(/^.*[ =]/, '')
      if (offered.length === 0) expect(words(answer).filter((word) => word.startsWith(typed))).toEqual([])
    })
  })

  describeWith(['fish', 'docker'], () => {
    const words = (answer: string[]) =>
      answer.map((line) => line.replace(/\t.*/, '').replace(/^--[\w-]+=(?=.)/, ''))
    const setup = () => `set fish_complete_path ${vendor.fish}\nsource ${file('fish')}`
    test.each(rows.filter(({ offered }) => offered.length > 0))(
      'with docker’s own: $line',
      ({ line, offered }) => {
        const answer = fishAnswer(setup(), line, empty)
        expect(words(answer)).toEqual(expect.arrayContaining(offered.map((word) => word.replaceAll('"', ''))))
      },
    )
    test('docker’s own candidates are offered too', () => {
      expect(words(fishAnswer(setup(), 'docker lo', empty)).sort()).toEqual([
        'load',
        'login',
        'logout',
        'logs',
      ])
    })
  })

  needing('carapace').describe('carapace', () => {
    const spec = join(folder, 'completions/carapace/docker.yaml')
    test.each(strictRows.filter(({ line }) => !line.includes('>')))('$line', ({ line, offered }) => {
      // Carapace sorts its values, and recognizes only the last name of an option as used.
      const answer = carapaceAnswer(spec, line)
      expect(answer.messages).toEqual([])
      expect(answer.values.map((word) => word.replace(/^--[\w-]+=(?=.)/, '')).sort()).toEqual(
        expect.arrayContaining(offered.map((word) => word.replaceAll('"', '')).sort()),
      )
      if (offered.length === 0) expect(answer.values).toEqual([])
    })

    describeWith(['elvish', 'tmux'], () => {
      let terminal: Terminal
      beforeAll(async () => {
        terminal = await openElvish(folder, spec)
      })
      afterAll(() => terminal.close())

      test.each(table.filter(({ offered }) => offered.length > 1))(
        'in Elvish: $line',
        async ({ line, offered }) => {
          const screen = await tabInElvish(terminal, line)
          for (const word of offered) expect(screen).toContain(word.replaceAll('"', ''))
        },
      )
      test('in Elvish, a single candidate is inserted', async () => {
        expect(await tabInElvish(terminal, 'docker com')).toContain('docker compose')
      })
    })
  })
})
