import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AnkiServer, startAnki } from '../engine/anki/anki-server.js'
import { notesFolder } from '../engine/notes-folder.js'
import { needing } from '../needs.js'
import { main } from './run-cli.js'

interface RunResult {
  status: number | null
  output: string
}

function project(notes: string, config?: object): { folder: string; save(text: string): void } {
  const folder = join(notesFolder({ 'boats/notes/boats.md': notes }).path, 'boats')
  if (config) writeFileSync(join(folder, 'ddd-build.config.json'), JSON.stringify(config))
  const save = (text: string) => writeFileSync(join(folder, 'notes/boats.md'), text)
  return { folder, save }
}

let state = ''
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'ddd-state-'))
})

function push(
  folder: string,
  url: string,
  words: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<RunResult> {
  const child = spawn(process.execPath, [main, 'push', '--url', url, '--no-color', ...words], {
    cwd: folder,
    env: { ...process.env, XDG_STATE_HOME: state, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((done) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data
      })
    child.on('close', (status) => done({ status, output }))
  })
}

const boats = '# Fleet\n\n- `boat ls -l` - Show boats\n- `boat rm HULL` - Remove a hull\n'

needing('anki').describe("push, with Anki's back end", () => {
  let anki: AnkiServer
  beforeAll(async () => {
    anki = await startAnki()
  })
  afterAll(() => anki.stop())
  beforeEach(() => anki.reset())

  it('adds and updates notes', async () => {
    const { folder, save } = project(boats)
    const first = await push(folder, anki.url)
    expect(first).toMatchObject({ status: 0 })
    expect(first.output).toMatch(/new\s+2\n/)
    expect(first.output).toContain('Click Sync in Anki')
    await anki.review()
    save(boats.replace('Show boats', 'Show all boats'))
    const second = await push(folder, anki.url)
    expect(second.output).toMatch(/updated\s+1 .*\n\s+unchanged\s+1\n/)
    const notes = await anki.state()
    expect(notes).toHaveLength(2)
    expect(JSON.stringify(notes)).toContain('Show all boats')
    for (const { cards } of notes) expect(cards[0]).toMatchObject({ reviews: 1, deck: 'boats' })
    expect(existsSync(join(folder, 'out'))).toBe(true)
    const { output } = await push(folder, anki.url)
    expect(output).toMatch(/unchanged\s+2\n/)
  })

  it('with --dry-run, changes nothing in Anki or in the folder', async () => {
    const { folder } = project(boats)
    const { status, output } = await push(folder, anki.url, ['--dry-run'])
    expect(status).toBe(0)
    expect(output).toMatch(/dry run: nothing was changed\n\s+new\s+2\n/)
    expect(output).toContain(`next    ddd-build push --url ${anki.url} --no-color\n`)
    expect(await anki.state()).toEqual([])
    expect(readdirSync(folder)).toEqual(['notes'])
  })

  it('keeps fields edited in Anki, and lists conflicts', async () => {
    const { folder, save } = project(boats)
    await push(folder, anki.url)
    for (const { id, fields } of await anki.state())
      await anki.edit(id, { Recall: (fields.Recall ?? '').replace(/Show|Remove/, 'MINE') })
    save(boats.replace('Show boats', 'Show all boats'))
    const { output } = await push(folder, anki.url)
    expect(output).toMatch(/kept\s+1 .*pull/)
    expect(output).toMatch(/conflict\s+1 /)
    expect(output).toMatch(/Anki\s+MINE boats\n\s+notes\s+Show all boats/)
    // Field, question and answer of two notes.
    expect(JSON.stringify(await anki.state()).match(/MINE/g)).toHaveLength(6)
  })

  it("keeps the user's own tags and deck, and removes our outdated tags", async () => {
    const { folder, save } = project('# Fleet\n\n## Chapter 1 - A\n\n- `boat ls -l` - Show boats\n')
    await push(folder, anki.url)
    const [note] = await anki.state()
    if (!note) throw new Error('no note')
    await anki.tag([note.id], 'mine')
    await anki.move([note.cards[0]?.id ?? 0], 'Elsewhere')
    save('# Fleet\n\n## Chapter 2 - A\n\n- `boat ls -l` - Show boats\n')
    const { output } = await push(folder, anki.url)
    expect(output).toMatch(/retagged\s+1/)
    const [after] = await anki.state()
    expect(after?.tags).toEqual(['boat', 'boat::ls', 'chapter::02', 'mine', 'recall'])
    expect(after?.cards[0]?.deck).toBe('Elsewhere')
  })

  it('does not restore our tags that were removed in Anki', async () => {
    const { folder, save } = project(boats)
    await push(folder, anki.url)
    for (const { id } of await anki.state()) await anki.call('removeTags', { notes: [id], tags: 'boat' })
    save(boats.replace('Show boats', 'Show all boats'))
    await push(folder, anki.url)
    expect((await anki.state()).flatMap(({ tags }) => tags)).not.toContain('boat')
  })

  it('restores notes deleted in Anki only with --recreate', async () => {
    const { folder } = project(boats)
    await push(folder, anki.url)
    const [first] = await anki.state()
    await anki.delete([first?.id ?? 0])
    const { output } = await push(folder, anki.url)
    expect(output).toMatch(/deleted\s+1 .*--recreate/)
    expect(await anki.state()).toHaveLength(1)
    await push(folder, anki.url, ['--recreate'])
    expect(await anki.state()).toHaveLength(2)
  })

  it('remembers the notes of other files if only one file is pushed', async () => {
    const { folder, save } = project(boats)
    writeFileSync(join(folder, 'notes/other.md'), 'Q: one?\nA: 1\n')
    await push(folder, anki.url)
    const [note] = (await anki.state()).filter(({ fields }) => fields.Front?.includes('one'))
    await anki.delete([note?.id ?? 0])
    save(boats.replace('Show boats', 'Show all boats'))
    await push(folder, anki.url, ['notes/boats.md'])
    const { output } = await push(folder, anki.url)
    expect(output).toMatch(/deleted\s+1 /)
    expect(await anki.state()).toHaveLength(2)
  })

  describe('--orphans', () => {
    const removed = async (...words: string[]) => {
      const { folder, save } = project(boats)
      await push(folder, anki.url)
      await anki.review()
      save(boats.replace(/- `boat rm.*\n/, ''))
      const ran = await push(folder, anki.url, words)
      return { ...ran, folder, save, notes: await anki.state() }
    }
    it('tags them by default, and removes the tag when they are restored', async () => {
      const { notes, output, folder, save } = await removed()
      expect(output).toMatch(/orphaned\s+1 .*tagged ddd-build::removed/)
      // Reported only once.
      expect((await push(folder, anki.url)).output).not.toContain('orphaned')
      expect(notes.filter(({ tags }) => tags.includes('ddd-build::removed'))).toHaveLength(1)
      save(boats)
      await push(folder, anki.url)
      expect((await anki.state()).flatMap(({ tags }) => tags)).not.toContain('ddd-build::removed')
    })
    it('keep does not change them', async () => {
      expect((await removed('--orphans', 'keep')).notes.flatMap(({ tags }) => tags)).not.toContain(
        'ddd-build::removed',
      )
    })
    it('suspend suspends them until they are restored', async () => {
      const { notes, folder, save } = await removed('--orphans=suspend')
      expect(notes.flatMap(({ cards }) => cards.map(({ queue }) => queue)).sort()).toEqual([-1, 2])
      // Another push in between remembers that we suspended them.
      await push(folder, anki.url)
      save(boats)
      await push(folder, anki.url)
      expect((await anki.state()).flatMap(({ cards }) => cards.map(({ queue }) => queue))).toEqual([2, 2])
    })
    it('delete asks first, and needs --yes without a terminal', async () => {
      const { status, output, notes, folder } = await removed('--orphans', 'delete')
      expect(status).toBe(2)
      expect(output).toContain(
        '--orphans delete would delete 1 note and all its reviews: add --yes to confirm.',
      )
      expect(notes).toHaveLength(2)
      expect((await push(folder, anki.url, ['--orphans', 'delete', '--yes'])).status).toBe(0)
      expect(await anki.state()).toHaveLength(1)
    })
    it('rejects an unknown value', async () => {
      const { status, output } = await push(project(boats).folder, anki.url, ['--orphans', 'drop'])
      expect(status).toBe(2)
      expect(output).toContain('must be one of keep, tag, suspend, delete')
    })
  })

  it('reports a note type that was changed in Anki', async () => {
    const { folder, save } = project(boats)
    await push(folder, anki.url)
    await anki.addField('ddd-build command', 'My hint')
    save(`${boats}- \`boat add NAME\` - Add a boat\n`.replace('Show boats', 'Show all boats'))
    const { status, output } = await push(folder, anki.url)
    expect(status).toBe(3)
    expect(output).toContain(
      'the note type “ddd-build command” was changed in Anki: it has an extra field, “My hint”',
    )
    const notes = await anki.state()
    expect(notes).toHaveLength(2)
    expect(JSON.stringify(notes)).toContain('Show all boats')
  })

  it('reports styling that was changed in Anki, and keeps it', async () => {
    const { folder, save } = project(boats)
    await push(folder, anki.url)
    await anki.editCss('ddd-build command', '.card { color: teal }')
    save(`${boats}- \`boat add NAME\` - Add a boat\n`)
    const { output } = await push(folder, anki.url)
    expect(output).toMatch(/note types: .*not updated.*\n\s+ddd-build command/)
    expect(await anki.call('modelStyling', { modelName: 'ddd-build command' })).toEqual({
      css: '.card { color: teal }',
    })
  })

  it('does not create existing notes again with --recreate', async () => {
    const { folder } = project(boats)
    await push(folder, anki.url)
    const { output } = await push(folder, anki.url, ['--recreate'])
    expect(output).toMatch(/unchanged\s+2/)
    expect(await anki.state()).toHaveLength(2)
  })

  it('sends the key from the environment or the config, and never prints it', async () => {
    await anki.setKey('s3cret')
    const refused = await push(project(boats).folder, anki.url)
    expect(refused).toMatchObject({ status: 3 })
    expect(refused.output).toContain('valid api key must be provided')
    const configured = project(boats, { emit: [['anki', { connect: { key: 's3cret' } }]] })
    for (const { status, output } of [
      await push(project(boats).folder, anki.url, [], { ANKICONNECT_KEY: 's3cret' }),
      await push(configured.folder, anki.url),
    ]) {
      expect(status).toBe(0)
      expect(output).not.toContain('s3cret')
    }
    const wrong = await push(project(boats).folder, anki.url, [], { ANKICONNECT_KEY: 'wr0ng' })
    expect(wrong.output).not.toContain('wr0ng')
  })

  describe('does not trust the server', () => {
    it('has a timeout', async () => {
      await anki.hang('findNotes')
      const { status, output } = await push(project(boats).folder, anki.url, [], {
        ANKICONNECT_TIMEOUT_MS: '500',
      })
      expect(status).toBe(3)
      expect(output).toContain('Anki did not respond to “findNotes” within 0.5 s')
    })
    it('follows no redirects', async () => {
      await anki.redirect('findNotes', 'http://127.0.0.1:9/')
      const { status, output } = await push(project(boats).folder, anki.url)
      expect(status).toBe(3)
      expect(output).toContain('redirects to another address, so it is not AnkiConnect')
    })
    it('limits the size of responses', async () => {
      await anki.flood('findNotes')
      const { status, output } = await push(project(boats).folder, anki.url)
      expect(status).toBe(3)
      expect(output).toContain('is larger than 200 MB')
    })
    it('prints errors in one line without control characters', async () => {
      await anki.fail('findNotes', '\u001b[31mred\nand \u202eturned')
      const { output } = await push(project(boats).folder, anki.url)
      expect(output).toContain('Anki refused “findNotes”: [31mred and turned')
      expect(output).not.toContain('\u001b')
    })
  })
})

describe('push, without Anki', () => {
  let server: Server | undefined
  afterEach(() => server?.close())

  it('shows what to do, and exits with code 3', async () => {
    const { status, output } = await push(project(boats).folder, 'http://127.0.0.1:9')
    expect(status).toBe(3)
    expect(output).toMatch(
      /Can't connect to Anki .*Start Anki with the AnkiConnect add-on .*2055492159.* or import the \.apkg/,
    )
  })

  it('recognizes that another server is not AnkiConnect', async () => {
    server = createServer((_, response) => response.end('<html>'))
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const { status, output } = await push(project(boats).folder, `http://127.0.0.1:${port}`)
    expect(status).toBe(3)
    expect(output).toContain('is not AnkiConnect')
  })

  it('reports that the add-on is too old', async () => {
    server = createServer((_, response) => response.end('{"result": 5, "error": null}'))
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    expect((await push(project(boats).folder, `http://127.0.0.1:${port}`)).output).toContain(
      'update the add-on',
    )
  })
})
