/** Which files a card or a sheet may show. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from '../../../src/engine/index.js'
import { needing } from '../../needs.js'
import { notesFolder } from '../notes-folder.js'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const readPicturesOf = async (markdown: string) => {
  const { path, write } = notesFolder({
    'notes/.env': 'TOKEN=s3cret',
    'notes/.ssh/id.png': '',
    'notes/key.png': '-----BEGIN OPENSSH PRIVATE KEY-----',
    'notes/drawing.svg': '<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    'notes/page.svg': '<html><svg/></html>',
    'other/out.png': '',
    'notes/a.md': markdown,
  })
  for (const file of ['notes/a.png', 'notes/.ssh/id.png', 'other/out.png'])
    writeFileSync(join(path, file), png)
  writeFileSync(join(path, 'notes/sound.mp3'), Buffer.from('ID3\u0004rest'))
  symlinkSync(join(path, 'other/out.png'), join(path, 'notes/link.png'))
  mkdirSync(join(path, 'notes/folder.png'))
  write('notes/b.md', '# b\n')
  const { context, messages } = await read({}, { cwd: path, cache: false })
  return {
    files: [...(context.files ?? [])].filter(([, bytes]) => bytes).map(([name]) => name),
    messages: messages.filter(({ ruleId }) => ruleId === 'missing-picture').map(({ reason }) => reason),
  }
}

describe('pictures of notes', () => {
  it.each(['a.png', 'drawing.svg', 'sound.mp3'])('%s is shown', async (name) => {
    expect(await readPicturesOf(`![x](${name})\n`)).toEqual({ files: [`notes/${name}`], messages: [] })
  })

  it.each([
    ['.env', 'it is a hidden file'],
    ['.ssh/id.png', 'it is a hidden file'],
    ['key.png', 'it is neither a picture nor a sound'],
    ['page.svg', 'it is neither a picture nor a sound'],
    ['link.png', 'it is outside the notes folder'],
    ['../other/out.png', 'it is outside the notes folder'],
    ['.ssh', 'it is a hidden file'],
    ['folder.png', 'it is not a regular file'],
  ])('%s is not shown, and a message gives the reason', async (name, reason) => {
    const expected = { files: [], messages: [`Picture “${name}” can't be shown: ${reason}`] }
    expect(await readPicturesOf(`![x](${name})\n`)).toEqual(expected)
    expect(await readPicturesOf(`Q: ![x](${name})\nA: y\n`)).toEqual(expected)
  })

  it('a missing picture is reported, on a card too', async () => {
    expect(await readPicturesOf('Q: ![x](none.png)\nA: y\n')).toEqual({
      files: [],
      messages: ['Picture “none.png” not found'],
    })
  })

  needing('posix').it('a named pipe is not shown, even if a program writes a picture to it', async () => {
    const { path } = notesFolder({ 'notes/a.md': '![x](pipe.png)\n' })
    writeFileSync(join(path, 'a.png'), png)
    execFileSync('mkfifo', [join(path, 'notes/pipe.png')])
    const writer = spawn('sh', ['-c', 'exec cat a.png > notes/pipe.png'], { cwd: path })
    try {
      const { context, messages } = await read({}, { cwd: path, cache: false })
      expect([...(context.files ?? [])]).toEqual([['notes/pipe.png', null]])
      expect(messages.map(({ reason }) => reason)).toEqual([
        "Picture “pipe.png” can't be shown: it is not a regular file",
      ])
    } finally {
      writer.kill()
    }
  })
})
