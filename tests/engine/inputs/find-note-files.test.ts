import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../../../src/engine/index.js'
import { findNoteFiles } from '../../../src/engine/inputs/find-note-files.js'
import { commandNotes, notesFolder } from '../notes-folder.js'

describe('the notes of a folder', () => {
  it('are its Markdown files in natural order', async () => {
    const { path } = notesFolder({
      'notes/10.md': '',
      'notes/9.md': '',
      'notes/b/README.markdown': '',
      'notes/x.txt': '',
      'notes/node_modules/y.md': '',
      'notes/.git/z.md': '',
      'knowledge/ls.md': '',
    })
    expect((await findNoteFiles(['.'], path, 'out')).files).toEqual([
      'notes/9.md',
      'notes/10.md',
      'notes/b/README.markdown',
    ])
  })

  it('are not the templates of an Obsidian vault', async () => {
    const { path } = notesFolder({
      'vault/.obsidian/app.json': '{}',
      'vault/Templates/day.md': '',
      'vault/.trash/old.md': '',
      'vault/a.md': '',
      'chosen/.obsidian/templates.json': '{ "folder": "extras/forms" }',
      'chosen/extras/forms/day.md': '',
      'chosen/templates/b.md': '',
      'plain/templates/c.md': '',
    })
    expect((await findNoteFiles(['.'], path, 'out')).files).toEqual([
      'chosen/templates/b.md',
      'plain/templates/c.md',
      'vault/a.md',
    ])
  })

  it('are not the backups of Logseq', async () => {
    const { path } = notesFolder({
      'graph/logseq/config.edn': '{}',
      'graph/logseq/bak/pages/a.md': '',
      'graph/pages/a.md': '',
      'topics/logseq/b.md': '',
    })
    expect((await findNoteFiles(['.'], path, 'out')).files).toEqual([
      'graph/pages/a.md',
      'topics/logseq/b.md',
    ])
  })

  it('are found by a glob in a folder whose name contains glob characters', async () => {
    const { path } = notesFolder({ 'sub (x)/[1]/a.md': '', 'sub (x)/b.md': '' })
    expect((await findNoteFiles(['sub (x)/*.md'], path, 'out')).files).toEqual(['sub (x)/b.md'])
    expect((await findNoteFiles(['sub (x)/[1]/*.md'], path, 'out')).files).toEqual(['sub (x)/[1]/a.md'])
    expect((await findNoteFiles(['sub*/**/*.md'], path, 'out')).files).toEqual([
      'sub (x)/[1]/a.md',
      'sub (x)/b.md',
    ])
  })

  it('respect the .gitignore of each folder', async () => {
    const { path } = notesFolder({
      '.gitignore': 'drafts/\n*.tmp.md\n',
      'a.tmp.md': '',
      'drafts/b.md': '',
      'kept/.gitignore': '!*.tmp.md\n/top.md\n',
      'kept/c.tmp.md': '',
      'kept/top.md': '',
      'kept/below/top.md': '',
    })
    expect((await findNoteFiles(['.'], path, 'out')).files).toEqual(['kept/below/top.md', 'kept/c.tmp.md'])
    // A file given by its path is always included.
    expect((await findNoteFiles(['drafts/b.md'], path, 'out')).files).toEqual(['drafts/b.md'])
  })

  it('do not include the output folder', async () => {
    const { path } = notesFolder({ 'notes/a.md': '', 'notes/out/b.md': '' })
    expect((await findNoteFiles(['notes'], path, 'notes/out')).files).toEqual(['notes/a.md'])
  })

  it('are found by a glob with the same rules', async () => {
    const { path } = notesFolder({ '.gitignore': 'b.md\n', 'n/a.md': '', 'n/b.md': '', 'n/c/d.md': '' })
    expect((await findNoteFiles(['n/**/*.md'], path, 'out')).files).toEqual(['n/a.md', 'n/c/d.md'])
  })

  it('may have any name', async () => {
    const names = ['a\nb.md', '😀.md', '-x.md', "it's $(x).md", '%2e.md']
    const { path } = notesFolder(
      Object.fromEntries(names.map((name) => [`notes/${name}`, commandNotes(name, 'ls')])),
    )
    const { files, messages } = await build({}, { cwd: path })
    expect(files.map((name) => name.slice(6)).sort()).toEqual([...names].sort())
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain('unreadable-file')
  })
})

describe('links in the notes folder', () => {
  it('never cause an endless loop', async () => {
    const { path } = notesFolder({ 'notes/a.md': '' })
    symlinkSync('.', join(path, 'notes/loop'))
    symlinkSync('self', join(path, 'notes/self'))
    expect(await findNoteFiles(['notes'], path, 'out')).toMatchObject({
      files: ['notes/a.md'],
      outsideLinks: [],
    })
  })

  it('are not followed out of the folder, and are reported', async () => {
    const secret = notesFolder({ 'secret.md': commandNotes('Secret', 'cat secret') })
    const { path, read } = notesFolder({ 'notes/a.md': commandNotes('A', 'ls') })
    symlinkSync(join(secret.path, 'secret.md'), join(path, 'notes/link.md'))
    symlinkSync(secret.path, join(path, 'notes/folder'))
    const { files, messages } = await build({}, { cwd: path })
    expect(files).toEqual(['notes/a.md'])
    expect(messages.filter(({ ruleId }) => ruleId === 'link-out-of-notes').map(({ file }) => file)).toEqual([
      'notes/folder',
      'notes/link.md',
    ])
    expect(read('out/notes.json')).not.toContain('secret')
  })
})

describe('pictures', () => {
  it.each(['../../secret.png', '/etc/hostname', 'file:///etc/hostname', 'link.png'])(
    'outside the notes are not included: %s',
    async (url) => {
      const { path, read } = notesFolder({
        'secret.png': 'SECRET',
        'deep/notes/a.md': `# A\n\n![x](${url})\n\nQ: what?\nA: ![y](${url})\n`,
      })
      symlinkSync(join(path, 'secret.png'), join(path, 'deep/notes/link.png'))
      await build({}, { cwd: join(path, 'deep') })
      const secret = Buffer.from('SECRET').toString('base64')
      for (const name of ['notes.json', 'cheatsheet.html']) {
        expect(read(`deep/out/${name}`)).not.toContain(secret)
        expect(read(`deep/out/${name}`)).not.toContain('SECRET')
      }
      expect(read('deep/out/cheatsheet.html')).not.toMatch(/<img[^>]*data:/)
    },
  )
})
