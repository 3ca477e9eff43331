import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import { needing } from '../../needs.js'
import { describeWith } from '../../real-tools.js'
import { hasSeed, readSeed } from '../../seed.js'
import { bashAnswer } from './bash-answer.js'
import { emptyFolder, scriptFile } from './files.js'
import { fishAnswer } from './fish-answer.js'
import type { Terminal } from './terminal.js'
import { compinit, openZsh, pressTab } from './zsh-terminal.js'

/** The main cases, with the seed notes as input. */
const rows: [line: string, offered: string[]][] = [
  [
    'docker ',
    'build buildx compose exec history image images inspect logs manifest network node ps pull push remove rm rmi run service stop swarm tag volume'.split(
      ' ',
    ),
  ],
  ['docker com', ['compose']],
  ['docker compose ', ['down', 'ls', 'ps', 'restart', 'rm', 'stop', 'top', 'up', 'version']],
  ['docker compose down --', ['--rmi', '--volumes']],
  ['docker compose down --rmi ', ['all', 'local']],
  ['docker compose down --rmi=', ['all', 'local']],
  ['docker run --restart ', ['always', 'on-failure', 'unless-stopped']],
  ['docker node update --availability ', ['active', 'drain', 'pause']],
  ['docker images --filter ', ['before', 'dangling=true', 'label', 'reference="*:latest"', 'since']],
]

needing('shared').describe('the seed notes', () => {
  const folder = emptyFolder({ isKept: true })
  const notebook = hasSeed ? createNotebook([readSeed().notes]) : undefined
  const files: Record<string, string> = {}
  beforeAll(async () => {
    mkdirSync(join(folder, 'empty'))
    if (notebook)
      for (const shell of ['bash', 'zsh', 'fish']) files[shell] = await scriptFile(folder, shell, notebook)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  describeWith('bash', () => {
    test.each(rows)('%s', (line, offered) => {
      const answer = bashAnswer(`source ${files.bash}`, line, join(folder, 'empty'))
      expect(answer.map((word) => word.trim()).sort()).toEqual(offered)
    })
  })

  describeWith('fish', () => {
    test.each(rows)('%s', (line, offered) => {
      const answer = fishAnswer(`source ${files.fish}`, line, join(folder, 'empty'))
      const words = answer.map((word) => word.replace(/\t.*/, '').replace(/^--rmi=/, ''))
      expect(words.sort()).toEqual(offered.map((word) => word.replaceAll('"', '')))
    })
  })

  describeWith(['zsh', 'tmux'], () => {
    let terminal: Terminal
    beforeAll(async () => {
      terminal = await openZsh(folder, 'seed', `${compinit}source ${files.zsh}\n`)
    })
    afterAll(() => terminal.close())
    test.each(rows)('%s', async (line, offered) => {
      const { line: shown, list } = await pressTab(terminal, line)
      const [onlyWord] = offered
      if (offered.length === 1) expect(shown).toBe(line.replace(/\S*$/, onlyWord ?? ''))
      else {
        const words = list.flatMap((row) =>
          row
            .replace(/\s+-- .*/, '')
            .trim()
            .split(/\s+/),
        )
        expect(words.sort()).toEqual(offered)
      }
    })
  })
})
