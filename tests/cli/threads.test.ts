import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandNotes, notesFolder } from '../build/notes-folder.js'

const main = resolve(import.meta.dirname, '../../dist/cli/main.js')

/** So many notes that reading them is shared. */
const many = Object.fromEntries(
  Array.from({ length: 260 }, (_, index) => [
    `notes/${index}.md`,
    `${commandNotes(`N${index}`, `ls ${index} --all`, 'docker ps -a')}\n![p](gone-${index}.png)\n\n${'Words of no matter, some. '.repeat(240)}\n`,
  ]),
)

describe('reading in threads', () => {
  it('makes the same bytes and says the same as reading in one', () => {
    const { path, bytes } = notesFolder(many)
    const run = (jobs: string, debug = '') =>
      spawnSync(process.execPath, [main, '--no-cache', '--jobs', jobs], {
        cwd: path,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_DEBUG: debug },
      })
    const said = ({ stderr }: { stderr: string }) => stderr.replace(/\d+\.\d s\n$/, '')
    const one = run('1')
    const expected = bytes('out')
    expect(one.stderr).toContain('missing-picture')
    const again = run('1')
    expect(said(run('2'))).toBe(said(again))
    expect(bytes('out')).toEqual(expected)
    // Node itself tells of the threads that it starts.
    expect(run('2', 'worker').stderr).toMatch(/WORKER \d+/)
    expect(run('1', 'worker').stderr).not.toMatch(/WORKER \d+/)
  })
})
