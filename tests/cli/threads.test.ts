import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandNotes, notesFolder } from '../engine/notes-folder.js'

const main = resolve(import.meta.dirname, '../../dist/cli/main.js')

/** Enough notes to start worker threads. */
const many = Object.fromEntries(
  Array.from({ length: 260 }, (_, index) => [
    `notes/${index}.md`,
    `${commandNotes(`N${index}`, `ls ${index} --all`, 'docker ps -a')}\n![p](gone-${index}.png)\n\n${'Words of no matter, some. '.repeat(240)}\n`,
  ]),
)

describe('parsing in worker threads', () => {
  it('has the same output as parsing in one thread', () => {
    const { path, bytes } = notesFolder({
      ...many,
      // A plugin can't be sent to a thread, which loads it from the config instead.
      'ddd-build.config.mjs': `const shout = ({ mark }) => (root) => { root.children[0].children[0].value += mark }
export default { remarkPlugins: [[shout, { mark: '!' }]] }
`,
    })
    const run = (jobs: string, debug = '') =>
      spawnSync(process.execPath, [main, '--no-cache', '--jobs', jobs], {
        cwd: path,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_DEBUG: debug },
      })
    const report = ({ stderr }: { stderr: string }) => stderr.replace(/\d+\.\d s\n$/, '')
    const one = run('1')
    const expected = bytes('out')
    expect(one.stderr).toContain('missing-picture')
    expect(`${expected.get('notes.json')}`).toContain('"title":"N1!"')
    const again = run('1')
    expect(report(run('2'))).toBe(report(again))
    expect(bytes('out')).toEqual(expected)
    // With NODE_DEBUG, Node logs the threads that it starts.
    expect(run('2', 'worker').stderr).toMatch(/WORKER \d+/)
    expect(run('1', 'worker').stderr).not.toMatch(/WORKER \d+/)
  })
})
