/**
 * PowerShell isn't available here, so the file is only parsed, with a tree-sitter grammar.
 */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Notebook } from '../../../src/catalog/index.js'
import { needing } from '../../needs.js'
import { venvPython } from '../../venv.js'
import { docker, notebookOfPrograms } from './docker-programs.js'
import { emptyFolder, scriptFile } from './files.js'
import { hostileNotebook } from './hostile-notes.js'

async function parse(notebook: Notebook): Promise<{ errors: number[][]; strings: string[] }> {
  const file = await scriptFile(emptyFolder(), 'ps1', notebook)
  const script = resolve(import.meta.dirname, 'powershell-grammar.py')
  return JSON.parse(execFileSync(venvPython, [script, file], { encoding: 'utf8', maxBuffer: 1e8 }))
}

needing('anki').describe('PowerShell grammar', () => {
  test('parses the file without errors', async () => {
    expect((await parse(notebookOfPrograms(docker))).errors).toEqual([])
  })

  test('parses a file of hostile notes without errors, with intact strings', async () => {
    const { errors, strings } = await parse(hostileNotebook)
    expect(errors).toEqual([])
    const tables = strings.join('\n')
    for (const text of ['$(echo>canary)', "';echo>canary;'", '’;echo>canary;’', '`echo>canary`'])
      expect(tables).toContain(text)
  })
})
