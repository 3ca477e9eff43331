/** Generates completions from several thousand real pages and checks them with the shells and ShellCheck. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { VFile } from 'vfile'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNotebook, type Notebook } from '../../../src/catalog/index.js'
import { completions } from '../../../src/emit/completions/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { needing } from '../../needs.js'
import { describeWith } from '../../real-tools.js'
import { emptyFolder } from './files.js'

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus/tldr')

needing('shared').describe('tldr pages', () => {
  const folder = emptyFolder({ isKept: true })
  let notebook: Notebook
  const write = async (name: string, programs?: string[]) => {
    for (const { path, content } of await completions(programs ? { programs } : {}).emit(notebook))
      if (path.includes('ddd-notes'))
        writeFileSync(join(folder, path.replace('completions/ddd-notes', name)), content)
  }
  beforeAll(async () => {
    const names = readdirSync(corpus).filter((name) => name.endsWith('.md'))
    notebook = createNotebook(
      names.map((name) =>
        parseNotes(new VFile({ path: name, value: readFileSync(join(corpus, name), 'utf8') })),
      ),
      { title: 'tldr' },
    )
    await write('all')
    // ShellCheck takes minutes for half a megabyte, so only every tenth program.
    const programs = notebook.programs.map(({ name }) => name)
    await write(
      'some',
      programs.filter((_, index) => index % 10 === 0),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('produce completions for over a thousand programs', () => {
    expect(
      readFileSync(join(folder, 'all.bash'), 'utf8').match(/^__ddd_tldr_register /gm)?.length,
    ).toBeGreaterThan(1000)
  })
  describeWith(['bash', 'zsh', 'fish'], () => {
    test.each([
      ['bash', ['-n']],
      ['zsh', ['-n']],
      ['fish', ['--no-config', '--no-execute']],
    ] as const)('are valid in %s', (shell, flags) => {
      expect(execFileSync(shell, [...flags, join(folder, `all.${shell}`)], { encoding: 'utf8' })).toBe('')
    })
    test.each([
      ['bash', ['--norc', '-c']],
      ['zsh', ['-f', '-c']],
      ['fish', ['--no-config', '-c']],
    ] as const)('are loaded by %s without output', (shell, flags) => {
      const output = execFileSync(shell, [...flags, `source ${join(folder, `all.${shell}`)} 2>&1`], {
        encoding: 'utf8',
      })
      expect(output).toBe('')
    })
  })
  describeWith('shellcheck', () => {
    test('ShellCheck reports nothing', () => {
      execFileSync('shellcheck', [join(folder, 'some.bash')], { encoding: 'utf8' })
    }, 300_000)
  })
})
