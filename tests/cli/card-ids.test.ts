/** What the command line reports about card ids. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { notesFolder } from '../engine/notes-folder.js'
import { runCli } from './run-cli.js'

function project(notes: string) {
  const folder = join(notesFolder({ 'boats/notes/a.md': notes }).path, 'boats')
  const save = (text: string, file = 'notes/a.md') => writeFileSync(join(folder, file), text)
  const run = (...words: string[]) => runCli(folder, ['--no-color', ...words])
  return { folder, save, run, ledger: () => readFileSync(join(folder, 'ddd-build.ids.tsv'), 'utf8') }
}
const questions = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, index) => `Q: What is the number ${from + index} called?\nA: ${from + index}!\n`,
  ).join('\n')

describe('a build', () => {
  it('explains the new ids file once', () => {
    const { run } = project(questions(0, 2))
    const { stderr } = run()
    expect(stderr).toContain(
      'new: ddd-build.ids.tsv keeps the ids of your cards stable when you edit them; commit it with your notes',
    )
    expect(stderr).not.toContain('0.1.0')
    expect(run().stderr).not.toContain('ddd-build.ids.tsv')
  })

  it('explains how to keep the reviews of version 0.1.0, if there is a config', () => {
    const { run, folder } = project(questions(0, 2))
    writeFileSync(join(folder, 'ddd-build.config.json'), '{}')
    expect(run().stderr).toContain(
      "if you already study a deck built with version 0.1.0, set anki({ formerDeck: 'a' }) in your config to keep its reviews",
    )
  })

  it('reports how many notes were edited, and lists them with --verbose', () => {
    const { run, save } = project('Q: What holds a ship in place?\nA: An anchor\n')
    run()
    save('Q: What holds a ship in palce?\nA: An anchor\n')
    expect(run().stderr).toContain('1 edited note kept its reviews (list it with --verbose)')
    save('Q: What keeps a ship in its place?\nA: An anchor\n')
    expect(run('--verbose').stderr).toContain('What holds a ship in palce? → What keeps a ship in its place?')
  })

  it('reports removed notes with an Anki search that finds their cards, and reports restored notes', () => {
    const { run, save } = project(questions(0, 3))
    run()
    save(questions(0, 2))
    expect(run().stderr).toMatch(
      /1 note is no longer in your Markdown; Anki keeps the cards\. To find them in Anki: nid:\d{13}/,
    )
    save(questions(0, 3))
    expect(run().stderr).toContain('1 removed note is back, with its reviews')
  })

  it('starts with a warning if many notes are removed at once', () => {
    const { run, save } = project(questions(0, 30))
    run()
    save(questions(0, 23))
    expect(run().stderr).not.toContain('warning')
    save(questions(0, 2))
    expect(run().stderr).toMatch(
      /^\n {2}warning {2}21 of 23 notes are no longer in your Markdown\. If that is a mistake .*undo it and build again/,
    )
  })

  it('starts with a notice if Anki will overwrite notes that were not edited', () => {
    const { run, save, folder } = project('- `boat add NAME`\n- `boat ls`\n')
    mkdirSync(join(folder, 'knowledge'))
    save('# boat\n\n## `boat add NAME` - Add a boat\n', 'knowledge/boat.md')
    run()
    save('# boat\n\n## `boat add NAME` - Add a boat to the fleet\n', 'knowledge/boat.md')
    expect(run().stderr).toMatch(
      /^\n {2}notice {3}1 note will be overwritten in Anki at the next import, although you didn't edit it/,
    )
  })

  it('with --frozen-ids, fails instead of changing the ledger, but still builds', () => {
    const { run, save, ledger, folder } = project(questions(0, 2))
    run()
    expect(run('--frozen-ids').status).toBe(0)
    const text = ledger()
    save(questions(0, 3))
    const { status, stderr } = run('--frozen-ids')
    expect(status).toBe(1)
    expect(stderr).toContain(
      '--frozen-ids: ddd-build.ids.tsv is out of date (1 new note); run ddd-build without --frozen-ids and commit it',
    )
    expect(run('--frozen-ids', '--reporter', 'json').stderr).toContain('ddd-build.ids.tsv is out of date')
    expect(ledger()).toBe(text)
    expect(readFileSync(join(folder, 'out/anki/boats.csv'), 'utf8')).toContain('number 2')
    // The same again with --quiet.
    expect(run('--frozen-ids', '--quiet')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('out of date'),
    })
    rmSync(join(folder, 'ddd-build.ids.tsv'))
    expect(run('--frozen-ids').status).toBe(1)
  })

  it('reports the line of an invalid ledger', () => {
    const { run, save } = project(questions(0, 1))
    save('hello\n', 'ddd-build.ids.tsv')
    const { status, stderr } = run()
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /ddd-build\.ids\.tsv:1 can't be read: .*Restore it from git\. If you delete it, the next build starts a new one/,
    )
  })

  it('writes no ledger for notes from standard input', () => {
    const { folder } = project('')
    const { status } = runCli(folder, ['--stdin'], { input: questions(0, 1) })
    expect(status).toBe(0)
    expect(existsSync(join(folder, 'ddd-build.ids.tsv'))).toBe(false)
  })
})

describe('init', () => {
  it('creates a unique id for each notebook', () => {
    const ids = [1, 2].map(() => {
      const { run, folder } = project('')
      expect(run('init').status).toBe(0)
      expect(run().status).toBe(0)
      return /id: '(boats-[a-z0-9]{6})'/.exec(readFileSync(join(folder, 'ddd-build.config.mjs'), 'utf8'))?.[1]
    })
    expect(ids[0]).toBeDefined()
    expect(ids[0]).not.toBe(ids[1])
  })
})
