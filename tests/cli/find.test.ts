import { expect, it } from 'vitest'
import { notesFolder } from '../engine/notes-folder.js'
import { runCli } from './run-cli.js'

it('ddd-build find finds a command that the notes have twice by either description or heading', () => {
  const { path } = notesFolder({
    'notes/a.md':
      '# Linux\n\n## Files\n\n- `ls -l` - lists files\n\n## Network\n\n- `ls -l` - shows sockets\n',
  })
  const find = (word: string) => runCli(path, ['find', word]).stdout
  expect(find('lists')).toContain('ls -l')
  expect(find('sockets')).toContain('ls -l')
  expect(find('network')).toContain('ls -l')
  expect(find('ls').match(/ls -l/g)).toHaveLength(1)
})
