import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { knowledgeMarkdown } from '../../../src/engine/learn/knowledge-markdown.js'
import { learnFromFig } from '../../../src/engine/learn/learn-from-fig.js'

/** Creates a folder with a specs package that contains this spec for `boat`. */
function withSpec(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-specs-'))
  const build = join(folder, 'node_modules/@withfig/autocomplete/build')
  mkdirSync(build, { recursive: true })
  writeFileSync(
    join(build, '../package.json'),
    '{ "name": "@withfig/autocomplete", "type": "module", "main": "build/index.js" }',
  )
  writeFileSync(join(build, 'index.js'), '')
  writeFileSync(join(build, 'boat.js'), source)
  return folder
}

describe('a Fig spec that', () => {
  it('starts a timer still exits', async () => {
    const folder = withSpec(
      'setInterval(() => {}, 1000); export default { name: "boat", options: [{ name: "-a" }] }',
    )
    expect((await learnFromFig('boat', { cwd: folder }))[0]?.options).toMatchObject([{ flags: ['-a'] }])
  })

  it('writes files does so in a temporary folder, and has no input', async () => {
    const folder = withSpec(`import { readFileSync, writeFileSync } from 'node:fs'
writeFileSync('here', '')
export default { name: 'boat', description: process.cwd() + readFileSync(0, 'utf8'), options: [{ name: '-a' }] }`)
    const [boat] = await learnFromFig('boat', { cwd: folder })
    expect(boat?.description).toContain('ddd-build-learn-')
    expect(() => readFileSync(boat?.description ?? '')).toThrow('ENOENT')
    expect(() => readFileSync('here')).toThrow('ENOENT')
  })

  it('prints its environment has no pager and no display', async () => {
    const folder = withSpec(`const { PAGER, TERM, DISPLAY } = process.env
export default { name: 'boat', description: JSON.stringify({ PAGER, TERM, DISPLAY }), options: [{ name: '-a' }] }`)
    vi.stubEnv('DISPLAY', ':0')
    const [boat] = await learnFromFig('boat', { cwd: folder }).finally(() => vi.unstubAllEnvs())
    expect(JSON.parse(boat?.description ?? '')).toEqual({ PAGER: 'cat', TERM: 'dumb' })
  })

  it.each([
    [
      'prints something else',
      'console.log("hello"); export default { name: "boat" }',
      'it is not a Fig spec',
    ],
    [
      'is not the expected data',
      'export default { name: "boat", subcommands: {} }',
      "Can't read the spec of boat",
    ],
    ['has wrong fields', 'export default { name: "boat", options: [null] }', 'it is not a Fig spec'],
    ['fails', 'throw new TypeError("mine")', 'TypeError: mine'],
    ['never loads', 'await new Promise(() => {}); export default {}', "Can't read the spec of boat"],
  ])('%s is reported', async (_, source, message) => {
    await expect(learnFromFig('boat', { cwd: withSpec(source) })).rejects.toThrow(message)
  })

  it('takes more than a minute to load is stopped, with a message', async () => {
    const folder = withSpec(
      'await new Promise((done) => setTimeout(done, 20_000)); export default { name: "boat" }',
    )
    // Only our clock is fake; the process is real.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const learning = learnFromFig('boat', { cwd: folder })
      vi.advanceTimersByTime(60_000)
      await expect(learning).rejects.toThrow("Can't read the spec of boat: it did not load within 60 s.")
    } finally {
      vi.useRealTimers()
    }
  })

  it('prints more than 200 MB is stopped, with a message', async () => {
    const folder = withSpec(`const part = 'x'.repeat(1_000_000)
for (let count = 0; count < 201; count += 1) process.stdout.write(part)
export default { name: 'boat' }`)
    await expect(learnFromFig('boat', { cwd: folder })).rejects.toThrow(
      "Can't read the spec of boat: it is larger than 200 MB.",
    )
  })

  it('has names with Markdown syntax is read without them', async () => {
    const folder = withSpec(
      'export default { name: "boat", options: [{ name: ["-a", "-b|c", "-d` x"] }], subcommands: [{ name: "x\\n# Y" }] }',
    )
    expect(knowledgeMarkdown('boat', await learnFromFig('boat', { cwd: folder }), 'a spec')).not.toMatch(
      /# Y|-b|-d/,
    )
  })

  it('takes long to load is stopped by Ctrl-C', async () => {
    const folder = withSpec('await new Promise((done) => setTimeout(done, 30_000)); export default {}')
    const start = performance.now()
    await expect(learnFromFig('boat', { cwd: folder, signal: AbortSignal.timeout(300) })).rejects.toThrow()
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
