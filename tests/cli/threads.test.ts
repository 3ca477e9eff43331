import { describe, expect, it } from 'vitest'
import { notesFolder } from '../engine/notes-folder.js'
import { manyNotes } from './many-notes.js'
import { plainEnvironment, runCli } from './run-cli.js'

describe('parsing in worker threads', () => {
  it('has the same output as parsing in one thread', () => {
    const { path, bytes } = notesFolder({
      ...manyNotes,
      // A plugin can't be sent to a thread, which loads it from the config instead.
      'ddd-build.config.mjs': `const shout = ({ mark }) => (root) => { root.children[0].children[0].value += mark }
export default { remarkPlugins: [[shout, { mark: '!' }]] }
`,
    })
    const run = (jobs: string, debug = '') =>
      runCli(path, ['--no-cache', '--jobs', jobs], { env: plainEnvironment({ NODE_DEBUG: debug }) })
    const report = ({ stderr }: { stderr: string }) => stderr.replace(/\d+\.\d s\n$/, '')
    const one = run('1')
    const expected = bytes('out')
    expect(one.stderr).toContain('missing-picture')
    expect(`${expected.get('notes.json')}`).toContain('"title":"N1!"')
    // The first build also reports new files, so compare with a second one.
    const again = run('1')
    expect(report(run('2'))).toBe(report(again))
    expect(bytes('out')).toEqual(expected)
    // With NODE_DEBUG, Node logs the threads that it starts.
    expect(run('2', 'worker').stderr).toMatch(/WORKER \d+/)
    expect(run('1', 'worker').stderr).not.toMatch(/WORKER \d+/)
  })
})
