import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { whyReport } from '../../../src/cli/report/why.js'
import { createTerminal } from '../../../src/cli/terminal.js'
import { read } from '../../../src/engine/index.js'

/** Returns what `check --why` prints about a line. */
async function why(text: string, line: number): Promise<string> {
  const input = { name: 'a.md', bytes: new TextEncoder().encode(text) }
  return stripVTControlCharacters(whyReport(await read({}, { input }), line, createTerminal([])))
}

describe('check --why', () => {
  it('lists the signals that made a line a command', async () => {
    expect(await why('- `git status` - show changes\n', 1)).toMatch(/a\.md:1\n +git status\n +command: score/)
  })

  it('explains each line of a command', async () => {
    const text = '```sh\ndocker run \\\n  --rm alpine\n```\n'
    expect(await why(text, 2)).toContain('docker run')
    expect(await why(text, 3)).toContain('docker run')
  })

  it('names the command of an option', async () => {
    expect(await why('## `docker ps`\n\n- `-a` - all\n', 3)).toContain('read as an option of docker ps')
  })

  it('lists each piece once, even if its paragraph was read in two ways', async () => {
    const text = '`git status` - show changes\n`README.md` - the file\n'
    expect((await why(text, 1)).match(/git status/g)).toHaveLength(1)
  })

  it.each([
    ['# Ships\n\nA boat floats.\n', 3, 'read as prose'],
    ['# Ships\n\nA boat floats.\n', 2, 'nothing was read from this line'],
  ])('shows what a line was read as if not as a command: %j, line %i', async (text, line, expected) => {
    expect(await why(text, line)).toContain(expected)
  })
})
