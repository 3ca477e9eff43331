import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { lacksAnki, lastingAnki } from '../emit/anki/real-anki.js'

const main = resolve(import.meta.dirname, '../../dist/cli/main.js')

/** Answers as AnkiConnect's documentation says. */
type Answers = Partial<Record<'version' | 'importPackage' | 'sync', (path: string) => unknown>>

let server: Server | undefined
afterEach(() => server?.close())

async function listen(answers: Answers): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  server = createServer(async (request, response) => {
    const { action, version, params } = JSON.parse(await text(request))
    asked.push(`${action} ${version}`)
    let body: object
    try {
      const answer = answers[action as keyof Answers]
      body = { result: answer ? answer(params.path) : null, error: null }
    } catch (error) {
      body = { result: null, error: error instanceof Error ? error.message : 'failed' }
    }
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

function project(markdown: string): { folder: string; save(markdown: string, time: number): void } {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-push-'))
  mkdirSync(join(folder, 'notes'))
  const save = (content: string, time: number) => {
    const path = join(folder, 'notes/boats.md')
    writeFileSync(path, content)
    utimesSync(path, time, time)
  }
  save(markdown, Date.UTC(2027, 0, 1) / 1000)
  return { folder, save }
}

function push(folder: string, url: string): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, [main, 'push', '--url', url, '--no-color'], { cwd: folder })
  return new Promise((done) => {
    let output = ''
    child.stderr.on('data', (data) => {
      output += data
    })
    child.on('close', (status) => done({ status, output }))
  })
}

const boats = '# Boats\n\n- `boat ls -l` - lists boats\n- `boat rm HULL` - sinks it\n'

describe('push', () => {
  it('hands the package over, then syncs', async () => {
    const packages: string[] = []
    const { url, asked } = await listen({
      version: () => 6,
      importPackage: (path) => packages.push(path) > 0,
    })
    const { folder } = project(boats)
    const { status, output } = await push(folder, url)
    expect(status).toBe(0)
    expect(asked).toEqual(['version 6', 'importPackage 6', 'sync 6'])
    expect(packages).toEqual([join(folder, 'out/anki/boats.apkg')])
    expect(output).toMatch(/pushed\s+anki\/boats.apkg\s+2 cards/)
  })

  it('says what to do when nothing listens, and ends with 3', async () => {
    const { folder } = project(boats)
    const { status, output } = await push(folder, 'http://127.0.0.1:9')
    expect(status).toBe(3)
    expect(output).toMatch(
      /Nothing answers .*start Anki with the add-on AnkiConnect .*2055492159.* or open the \.apkg/,
    )
  })

  it('says what Anki says when it refuses', async () => {
    const { url } = await listen({
      version: () => 6,
      importPackage: () => {
        throw new Error('collection is not available')
      },
    })
    const { status, output } = await push(project(boats).folder, url)
    expect(status).toBe(3)
    expect(output).toContain('collection is not available')
  })

  it('says that an old add-on is too old', async () => {
    const { url } = await listen({ version: () => 5 })
    expect((await push(project(boats).folder, url)).output).toContain('update the add-on')
  })

  it('is content without an account to sync with', async () => {
    const { url } = await listen({
      version: () => 6,
      importPackage: () => true,
      sync: () => {
        throw new Error('sync: auth not configured')
      },
    })
    const { status, output } = await push(project(boats).folder, url)
    expect(status).toBe(0)
    expect(output).toContain('nothing was synced')
  })

  it('is not fooled by another server', async () => {
    server = createServer((_, response) => response.end('<html>'))
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const { status, output } = await push(project(boats).folder, `http://127.0.0.1:${port}`)
    expect(status).toBe(3)
    expect(output).toContain('is not AnkiConnect')
  })
})

describe.skipIf(lacksAnki)("push in front of Anki's back end (skipped where its venv is not made)", () => {
  it('adds, then updates, never doubles; and the package by hand is the same deck', async () => {
    const anki = lastingAnki()
    const { url } = await listen({ version: () => 6, importPackage: (path) => anki(path).logs.length === 1 })
    const { folder, save } = project(boats)
    expect((await push(folder, url)).status).toBe(0)
    expect(anki('review').notes).toHaveLength(2)
    save(boats.replace('lists boats', 'lists all boats'), Date.UTC(2027, 1, 1) / 1000)
    expect((await push(folder, url)).status).toBe(0)
    // apkg → push → apkg
    const { notes, logs } = anki(join(folder, 'out/anki/boats.apkg'))
    expect(logs).toMatchObject([{ new: 0, conflicting: 0 }])
    expect(notes).toHaveLength(2)
    expect(notes.some(({ fields }) => fields.join().includes('lists all boats'))).toBe(true)
    for (const { cards } of notes) expect(cards[0]).toMatchObject({ reviews: 1 })
  })

  it('says with a search for Anki which notes are no longer made', async () => {
    const { url } = await listen({ version: () => 6, importPackage: () => true })
    const { folder, save } = project(boats)
    const anki = lastingAnki()
    await push(folder, url)
    const { notes } = anki(join(folder, 'out/anki/boats.apkg'))
    save(boats.replace(/- `boat rm.*\n/, ''), Date.UTC(2027, 1, 1) / 1000)
    const { output } = await push(folder, url)
    const gone = notes.find(({ fields }) => fields.join().includes('sinks it'))
    expect(output).toContain(
      `1 note of earlier builds is no longer made; if imported, find it in Anki: nid:${gone?.id}`,
    )
  })
})
