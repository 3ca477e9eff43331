import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** The lines of all `sh` blocks; a comment behind a command belongs to it. */
function commandsIn(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8')
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')),
  )
}

/** A folder as a user has it: some notes, and the package installed. */
function userFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-docs-'))
  execFileSync('mkdir', ['-p', 'node_modules/.bin', 'notes'], { cwd: folder })
  cpSync(join(root, 'notes/07-containers.md'), join(folder, 'notes/README.md'))
  symlinkSync(root, join(folder, 'node_modules/ddd-build'))
  symlinkSync(join(root, 'dist/cli/main.js'), join(folder, 'node_modules/.bin/ddd-build'))
  return folder
}

describe.each(documents)('%s', (document) => {
  it.each(commandsIn(document).map((command) => [command]))('%s', (command) => {
    const run = () =>
      execFileSync('bash', ['-euo', 'pipefail', '-c', command], {
        cwd: userFolder(),
        encoding: 'utf8',
        stdio: 'pipe',
      })
    expect(run).not.toThrow()
  })

  it('links and shows only what is there', () => {
    const text = readFileSync(join(root, document), 'utf8').replace(/```[\s\S]*?```/g, '')
    for (const [, target = ''] of text.matchAll(/\]\(([^)#:]+)\)/g))
      expect(existsSync(resolve(root, document, '..', target)), target).toBe(true)
  })
})

describe('the two commands of the README', () => {
  it('are what package.json and CI run', () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8')
    expect(text).toContain('npm ci && npx ddd-build\n')
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(scripts.prepare).toBe('npm run build')
  })
})
