import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parseNotes } from '../../src/parse/index.js'
import { slashPath } from '../../src/parse/slash-path.js'

describe('slashPath', () => {
  it('replaces the backslashes of Windows', () => {
    expect(slashPath('notes\\docker.md', 'win32')).toBe('notes/docker.md')
  })

  it.each(['linux', 'darwin', undefined])('keeps backslashes in names on %s', (platform) => {
    expect(slashPath('notes/..\\..\\docker.md', platform)).toBe('notes/..\\..\\docker.md')
  })

  it('is the path of notes', () => {
    const path = 'notes/..\\docker.md'
    expect(parseNotes(new VFile({ path, value: '# A\n' })).path).toBe(slashPath(path))
  })
})
