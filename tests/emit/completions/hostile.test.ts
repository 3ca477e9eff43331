import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { completions } from '../../../src/emit/completions/index.js'
import { posixWord } from '../../../src/emit/completions/posix-word.js'
import { needing } from '../../needs.js'
import { describeWith } from '../../real-tools.js'
import { bashAnswer } from './bash-answer.js'
import { carapaceAnswer } from './carapace.js'
import { emptyFolder, scriptFile, scriptOf } from './files.js'
import { fishAnswer } from './fish-answer.js'
import { names, hostileNotebook as notebook, texts } from './hostile-notes.js'
import { compinit, openZsh, pressTab } from './zsh-terminal.js'

const lines = ['docker ', 'docker --', 'docker --opt ', 'docker --opt=', 'docker run ']
const received = (text: string) =>
  posixWord(text.replace(/\n/g, ' ').replace(/[\u001b\u0007\u202e]/g, '')).value

test('no control characters are left', async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'ps1'])
    expect(await scriptOf(shell, notebook)).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    )
})

test('only valid command names are registered', async () => {
  const script = await scriptOf('bash', notebook)
  expect(script.match(/^__ddd_notes_register .*$/gm)).toEqual(["__ddd_notes_register docker 'docker'"])
})

describeWith('bash', () => {
  test('never executes notes', async () => {
    const folder = emptyFolder()
    const cwd = join(folder, 'cwd')
    mkdirSync(cwd)
    const source = `source ${await scriptFile(folder, 'bash', notebook)}`
    const answers = lines.map((line) => bashAnswer(source, line, cwd))
    expect(answers.map(({ length }) => length)).toEqual([
      names.length + 1,
      names.length, // Including --opt, but --=ls isn't a valid name.
      texts.length,
      texts.length,
      0,
    ])
    // Typed on a line, each is one word, and the program receives the text of the notes.
    for (const [index, word] of (answers[2] ?? []).entries()) {
      const printed = execFileSync('bash', ['-c', `printf '<%s>' ${word}`], { encoding: 'utf8', cwd })
      expect(printed).toBe(`<${received(texts[index] ?? '')}>`)
    }
    expect(readdirSync(cwd)).toEqual([])
  })
})

describeWith(['zsh', 'tmux'], () => {
  test('never executes notes', async () => {
    const folder = emptyFolder()
    const file = await scriptFile(folder, 'zsh', notebook)
    const terminal = await openZsh(folder, 'hostile', `${compinit}LISTMAX=1000\nsource ${file}\n`)
    try {
      for (const line of lines) {
        const { list } = await pressTab(terminal, line)
        if (line !== 'docker run ') expect(list.join('\n'), line).toContain('$(echo>canary)')
      }
      expect(readdirSync(join(folder, 'hostile', 'empty'))).toEqual([])
    } finally {
      terminal.close()
    }
  })
})

describeWith('fish', () => {
  test('never executes notes', async () => {
    const folder = emptyFolder()
    const cwd = join(folder, 'cwd')
    mkdirSync(cwd)
    const source = `source ${await scriptFile(folder, 'fish', notebook)}`
    const values = fishAnswer(source, 'docker --opt ', cwd).map((line) => line.split('\t')[0])
    expect(values).toEqual([...new Set(texts.map(received))])
    for (const line of lines) fishAnswer(source, line, cwd)
    expect(readdirSync(cwd)).toEqual([])
  })
})

needing('carapace').describe('carapace', () => {
  test('never executes notes', async () => {
    const folder = emptyFolder()
    const cwd = join(folder, 'cwd')
    mkdirSync(cwd)
    const assets = await completions().emit(notebook)
    const spec = join(folder, 'docker.yaml')
    writeFileSync(spec, assets.find(({ path }) => path.endsWith('carapace/docker.yaml'))?.content ?? '')
    const answers = lines.map((line) => carapaceAnswer(spec, line, cwd))
    expect(answers.flatMap(({ messages }) => messages)).toEqual([])
    // Values that carapace itself would run are skipped.
    expect(answers[2]?.values.join('\n')).toContain('x;echo>canary')
    expect(answers[2]?.values).not.toContain('$(echo>canary)')
    expect(readdirSync(cwd)).toEqual([])
  })
})
