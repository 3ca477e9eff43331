import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { beforeAll, expect, it } from 'vitest'
import { type BuildResult, build } from '../../src/engine/index.js'
import { needing } from '../needs.js'
import { isNotesFile } from '../notes-schema.js'
import { corpusPaths } from '../parse/corpus-files.js'
import { describeWith } from '../real-tools.js'

/** Set DDD_SEED to test with other files. */
const seed = process.env.DDD_SEED ?? 'ddd-build'

/** Picks a hundred files in an order that depends on the seed. */
function someFiles(): string[] {
  const key = (path: string) =>
    createHash('sha256')
      .update(`${seed}\n${basename(path)}`)
      .digest('hex')
  const shuffled = [...corpusPaths()].sort((left, right) => (key(left) < key(right) ? -1 : 1))
  return shuffled.slice(0, 100)
}

needing('shared').describe('a hundred files of real notes', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'ddd-real-'))
  const out = (name: string) => join(cwd, 'out', name)
  let result: BuildResult

  beforeAll(async () => {
    someFiles().forEach((path, index) => {
      cpSync(path, join(cwd, 'notes', `${index}-${basename(path)}`))
    })
    result = await build({}, { cwd })
  })

  it('build without an exception, in all formats', () => {
    expect(result.files).toHaveLength(100)
    expect(result.stats.commands).toBeGreaterThan(300)
    expect(result.written.map(({ path }) => path.split('/')[0])).toEqual(
      expect.arrayContaining(['notes.json', 'anki', 'cheatsheet.html', 'completions']),
    )
  })

  it('give JSON that matches its schema', () => {
    expect(
      isNotesFile(JSON.parse(readFileSync(out('notes.json'), 'utf8'))),
      JSON.stringify(isNotesFile.errors?.slice(0, 3)),
    ).toBe(true)
  })

  it('give HTML without syntax errors', () => {
    const file = new VFile({ path: 'cheatsheet.html', value: readFileSync(out('cheatsheet.html')) })
    unified().use(rehypeParse, { emitParseErrors: true }).parse(file)
    expect(file.messages.map(String)).toEqual([])
  })

  describeWith(['python3'], () => {
    it('give CSV whose rows have the same number of fields', () => {
      const script =
        'import csv,sys\nrows=[r for r in csv.reader(l for l in open(sys.argv[1],newline="") if not l.startswith("#"))]\nprint(len(rows),len(set(map(len,rows))))'
      for (const name of readdirSync(out('anki')).filter((name) => name.endsWith('.csv'))) {
        const [rows, widths] = execFileSync('python3', ['-c', script, out(`anki/${name}`)], {
          encoding: 'utf8',
        })
          .trim()
          .split(' ')
        expect(Number(rows)).toBeGreaterThan(0)
        expect(widths).toBe('1')
      }
    })
  })

  describeWith(['bash', 'zsh', 'fish'], () => {
    it('give completions that the shells can parse', () => {
      for (const name of readdirSync(out('completions'))) {
        const path = out(`completions/${name}`)
        if (name.endsWith('.bash')) execFileSync('bash', ['-n', path])
        else if (name.endsWith('.fish')) execFileSync('fish', ['--no-execute', path])
        else if (name.endsWith('.zsh')) execFileSync('zsh', ['-n', path])
      }
    })
  })
})
