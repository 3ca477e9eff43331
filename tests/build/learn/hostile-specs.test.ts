import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knowledgeText, learnFromFig } from '../../../src/build/learn/index.js'

/** A folder with a package of specs, of which one is this. */
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

describe('a spec of Fig that', () => {
  it('leaves something running still ends', async () => {
    const folder = withSpec(
      'setInterval(() => {}, 1000); export default { name: "boat", options: [{ name: "-a" }] }',
    )
    expect((await learnFromFig('boat', folder))[0]?.options).toMatchObject([{ flags: ['-a'] }])
  }, 10_000)

  it('writes files does so in a folder that is removed, and has no input', async () => {
    const folder = withSpec(`import { readFileSync, writeFileSync } from 'node:fs'
writeFileSync('here', '')
export default { name: 'boat', description: process.cwd() + readFileSync(0, 'utf8'), options: [{ name: '-a' }] }`)
    const [boat] = await learnFromFig('boat', folder)
    expect(boat?.description).toContain('ddd-build-learn-')
    expect(() => readFileSync(boat?.description ?? '')).toThrow('ENOENT')
    expect(() => readFileSync('here')).toThrow('ENOENT')
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
  ])('%s gives a message', async (_, source, message) => {
    await expect(learnFromFig('boat', withSpec(source))).rejects.toThrow(message)
  })

  it('has names that are Markdown gives none of them', async () => {
    const folder = withSpec(
      'export default { name: "boat", options: [{ name: ["-a", "-b|c", "-d` x"] }], subcommands: [{ name: "x\\n# Y" }] }',
    )
    expect(knowledgeText('boat', await learnFromFig('boat', folder))).not.toMatch(/# Y|-b|-d/)
  })

  it('takes long is stopped by Ctrl-C', async () => {
    const folder = withSpec('await new Promise((done) => setTimeout(done, 30_000)); export default {}')
    const start = performance.now()
    await expect(learnFromFig('boat', folder, AbortSignal.timeout(300))).rejects.toThrow()
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
