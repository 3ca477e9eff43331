import { execFile, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksIn, documents } from '../documents.js'
import { type AnkiServer, startAnki } from '../engine/anki/anki-server.js'
import { lacks } from '../needs.js'
import { main } from './run-cli.js'

const root = resolve(import.meta.dirname, '../..')

/** Returns the lines of all `sh` blocks, including trailing comments. */
function commandsIn(document: string): string[] {
  return blocksIn(document, 'sh').flatMap(({ text }) =>
    text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')),
  )
}

/** Creates a user's folder: some notes, and the package installed. */
function userFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-docs-'))
  execFileSync('mkdir', ['-p', 'node_modules/.bin', 'notes'], { cwd: folder })
  cpSync(join(root, 'notes/07-containers.md'), join(folder, 'notes/README.md'))
  symlinkSync(root, join(folder, 'node_modules/ddd-build'))
  symlinkSync(main, join(folder, 'node_modules/.bin/ddd-build'))
  return folder
}

// Anki's back end. If it isn't installed, `push` and `pull` must fail to connect.
let anki: AnkiServer | undefined
beforeAll(async () => {
  if (!lacks('anki')) anki = await startAnki()
})
afterAll(() => anki?.stop())

/** Runs a command that only ends with Ctrl-C. */
async function untilInterrupted(
  command: string,
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<void> {
  const child = spawn('bash', ['-c', `exec ${command}`], { ...options, detached: true })
  const code = new Promise((done) => child.on('close', done))
  await new Promise<void>((done) =>
    child.stderr.on('data', (data) => {
      if (String(data).includes('Ctrl-C')) done()
    }),
  )
  process.kill(-(child.pid ?? 0), 'SIGINT')
  // The signal may also end npx itself.
  expect([0, null]).toContain(await code)
}

describe.each(documents)('%s', (document) => {
  it.each(commandsIn(document).map((command) => [command]))('runs without an error: %s', async (command) => {
    const url = anki?.url ?? 'http://127.0.0.1:9'
    const needsAnki = /ddd-build (?:push|pull)\b/.test(command)
    const folder = userFolder()
    const options = {
      cwd: folder,
      env: { ...process.env, ANKICONNECT_URL: url, HOME: folder, SHELL: '/bin/bash', XDG_DATA_HOME: '' },
    }
    if (/ddd-build (?:preview|watch)\b/.test(command)) await untilInterrupted(command, options)
    else {
      const run = promisify(execFile)('bash', ['-euo', 'pipefail', '-c', command], options)
      if (needsAnki && !anki) await expect(run).rejects.toMatchObject({ code: 3 })
      else await run
    }
  })

  it('has no broken links or images', () => {
    const text = readFileSync(join(root, document), 'utf8').replace(/```[\s\S]*?```/g, '')
    for (const [, target = ''] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
      expect(existsSync(resolve(root, document, '..', target)), target).toBe(true)
  })
})

describe('npm ci && npx ddd-build', () => {
  it('is in the README, and npm ci builds the package', () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8')
    expect(text).toContain('npm ci && npx ddd-build\n')
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(scripts.prepare).toBe('npm run build')
  })
})
