import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { notesFolder } from '../engine/notes-folder.js'

const main = join(import.meta.dirname, '../../dist/cli/main.js')

it('ddd-build find finds a command that the notes have twice by either description or heading', () => {
  const { path } = notesFolder({
    'notes/a.md':
      '# Linux\n\n## Files\n\n- `ls -l` - lists files\n\n## Network\n\n- `ls -l` - shows sockets\n',
  })
  const find = (...words: string[]) =>
    spawnSync(process.execPath, [main, 'find', ...words], { cwd: path, encoding: 'utf8' }).stdout
  expect(find('lists')).toContain('ls -l')
  expect(find('sockets')).toContain('ls -l')
  expect(find('network')).toContain('ls -l')
  expect(find('ls').match(/ls -l/g)).toHaveLength(1)
})
