import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeWith } from '../../real-tools.js'
import { docker, notebookOfPrograms, rows } from './docker-programs.js'
import { emptyFolder, scriptFile } from './files.js'
import type { Terminal } from './terminal.js'
import { compinit, openZsh, pressTab } from './zsh-terminal.js'

let folder = ''
let file = ''
beforeAll(async () => {
  folder = emptyFolder({ isKept: true })
  file = await scriptFile(folder, 'zsh', notebookOfPrograms(docker))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** `down  -- Stops it`, `ls  ps  -- notes` → down, ls, ps */
const words = (list: string[]) =>
  list.flatMap((line) =>
    line
      .replace(/\s+-- .*/, '')
      .trim()
      .split(/\s+/),
  )

describeWith(['zsh', 'tmux'], () => {
  describe('Tab in a terminal', () => {
    let terminal: Terminal
    beforeAll(async () => {
      // Loaded twice, which must change nothing.
      terminal = await openZsh(folder, 'plain', `${compinit}source ${file}\nsource ${file}\n`)
    })
    afterAll(() => terminal.close())

    test.each([...rows, { line: 'docker compose "d', offered: [] }])(
      'offers what the notes have after: $line',
      async ({ line, offered }) => {
        const shown = await pressTab(terminal, line)
        const [onlyWord, ...others] = offered
        if (onlyWord !== undefined && others.length === 0) {
          expect(shown).toEqual({ line: line.replace(/[^\s=]*$/, onlyWord), list: [] })
        } else {
          expect(shown.line).toBe(line.trimEnd())
          expect(words(shown.list).sort()).toEqual([...offered].sort())
        }
      },
    )

    test('descriptions are shown', async () => {
      const { list } = await pressTab(terminal, 'docker compose ')
      expect(list[0]).toMatch(/^down +-- Stops and removes it all \(notes, p\. 94\)$/)
    })
  })

  test('a previous completion that is loaded at the first Tab adds its own candidates', async () => {
    const vendors = join(folder, 'vendors')
    mkdirSync(vendors)
    const vendor = `#compdef docker\ncompdef _docker docker\n_docker() { local -a subcommands; subcommands=('compose:vendor' 'swarm:vendor'); _describe command subcommands }\n_docker\n`
    writeFileSync(join(vendors, '_docker'), vendor)
    const terminal = await openZsh(folder, 'vendor', `fpath=(${vendors} $fpath)\n${compinit}source ${file}\n`)
    try {
      const expected = ['compose', 'exec', 'images', 'network', 'node', 'run', 'service', 'swarm']
      for (const _time of ['first', 'second'])
        expect(words((await pressTab(terminal, 'docker ')).list).sort()).toEqual(expected)
      expect((await pressTab(terminal, 'docker sw')).line).toBe('docker swarm')
    } finally {
      terminal.close()
    }
  })

  test('can be sourced before compinit', async () => {
    const terminal = await openZsh(folder, 'early', `source ${file}\n${compinit}`)
    try {
      expect((await pressTab(terminal, 'docker com')).line).toBe('docker compose')
    } finally {
      terminal.close()
    }
  })

  test('is silent without compinit', async () => {
    const terminal = await openZsh(folder, 'without', `source ${file}\n`)
    try {
      expect(await pressTab(terminal, 'docker com')).toEqual({ line: 'docker com', list: [] })
    } finally {
      terminal.close()
    }
  })
})

describeWith('zsh', () => {
  test('the file is valid Zsh', () => {
    execFileSync('zsh', ['-fn', file])
  })
})
