/**
 * PowerShell can't be had here: its file is read by a grammar of PowerShell (tree-sitter), and not run.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Notebook } from '../../../src/catalog/index.js'
import { docker, notebookOf } from './docker-programs.js'
import { emptyFolder, scriptFile } from './files.js'
import { hostileNotebook } from './hostile-notes.js'

const python = resolve(import.meta.dirname, '../../../.venv/bin/python')
const lacksGrammar = !existsSync(python) && !process.env.CI

async function read(notebook: Notebook): Promise<{ faults: number[][]; texts: string[] }> {
  const file = await scriptFile(emptyFolder(), 'ps1', notebook)
  const script = resolve(import.meta.dirname, 'powershell-grammar.py')
  return JSON.parse(execFileSync(python, [script, file], { encoding: 'utf8', maxBuffer: 1e8 }))
}

describe.skipIf(lacksGrammar)(
  'PowerShell’s grammar (skipped where scripts/real-tools.sh has not made its venv)',
  () => {
    test('finds no fault in the file', async () => {
      expect((await read(notebookOf(docker))).faults).toEqual([])
    })

    test('finds none in a file of hostile notes, whose texts stay whole', async () => {
      const { faults, texts } = await read(hostileNotebook)
      expect(faults).toEqual([])
      const tables = texts.join('\n')
      for (const text of ['$(echo>canary)', "';echo>canary;'", '’;echo>canary;’', '`echo>canary`'])
        expect(tables).toContain(text)
    })
  },
)
