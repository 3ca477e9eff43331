import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const tsc = join(root, 'node_modules/typescript/bin/tsc')

/** The library example in the README, with types. */
const example = `
import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { createNotebook, json, remarkNotes, type Notes } from 'ddd-build'
import { build } from 'ddd-build/node'

const file = readFileSync('notes.md', 'utf8')
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkNotes)
const notes: Notes = await processor.run(processor.parse(file), file)
const [asset] = await json().emit(createNotebook([notes]))
console.log(JSON.parse(String(asset?.content)).commands.length, typeof build)
`

describe('the packed package, in an empty TypeScript project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-package-'))
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8' })

  beforeAll(() => {
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root })
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
    writeFileSync(
      join(folder, 'notes.md'),
      '---\ntitle: T\n---\n\n| Command |\n|--|\n| `ls -l` |\n| `ls -a` |\n',
    )
    writeFileSync(join(folder, 'example.ts'), example)
    run('npm', [
      'install',
      '--silent',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `./${tarball}`,
      '@types/node@20',
      'unified@11',
      'remark-parse@11',
      'remark-gfm@4',
    ])
  })

  it('type-checks and runs the example', () => {
    run(process.execPath, [
      tsc,
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--types',
      'node',
      'example.ts',
    ])
    expect(run(process.execPath, ['example.js']).trim()).toBe('2 function')
  })

  it('contains only the files that are needed', () => {
    const names = readdirSync(join(folder, 'node_modules/ddd-build'), { recursive: true, encoding: 'utf8' })
    const files = names.filter((name) => /\.\w+$|LICENSE/.test(name))
    const expected =
      /^(?:dist\/.*\.(?:js|d\.ts|json)|knowledge\/\w+\.md|docs\/rules\/[\w-]+\.md|README\.md|CHANGELOG\.md|LICENSE|package\.json)$/
    expect(files.filter((name) => !expected.test(name))).toEqual([])
    expect(files.filter((name) => /playground|test|\.map$/.test(name))).toEqual([])
    expect(files).toEqual(expect.arrayContaining(['dist/cli/worker.js', 'dist/knowledge/docker.json']))
    const main = readFileSync(join(folder, 'node_modules/ddd-build/dist/cli/main.js'), 'utf8')
    expect(main).not.toContain(root)
  })

  it('runs as a command', () => {
    const version = run('npx', ['--no-install', 'ddd-build', '--version'])
    expect(version).toMatch(/^\d+\.\d+\.\d+\n$/)
    run('npx', ['--no-install', 'ddd-build', 'notes.md', '--quiet'])
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      '.ddd-build.json',
      'anki',
      'cheatsheet.html',
      'completions',
      'notes.json',
    ])
  })

  it('exports the schema, and only the documented entry points', () => {
    const load = (name: string) =>
      run(process.execPath, [
        '--input-type=module',
        '-e',
        `try { await import('${name}'); console.log('ok') } catch (e) { console.log(e.code) }`,
      ]).trim()
    expect(load('ddd-build/node')).toBe('ok')
    expect(load('ddd-build/dist/index.js')).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED')
    expect(
      run(process.execPath, ['-e', "console.log(require('ddd-build/notes.schema.json').$ref)"]).trim(),
    ).toContain('NotesFile')
  })
})
