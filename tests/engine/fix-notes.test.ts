import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixNotes } from '../../src/engine/fix-notes.js'
import type { Rule } from '../../src/index.js'
import { notesFolder } from './notes-folder.js'

/** A rule that replaces headings. */
function headingRule(replacements: Readonly<Record<string, string>>, onCheck = () => {}): Rule {
  return {
    id: 'mine',
    scope: 'notebook',
    severity: 'warning',
    excludesCommand: false,
    check(notebook) {
      onCheck()
      return notebook.notes.flatMap(({ path: file = '', data }) =>
        (data?.headings ?? []).flatMap(({ title: actual, position }) => {
          const expected = replacements[actual]
          if (expected === undefined) return []
          const start = (position.start.offset ?? 0) + '# '.length
          return { file, position, reason: actual, edits: [{ start, actual, expected }] }
        }),
      )
    },
  }
}

const textOf = (title: string) => `# ${title}\n\nText.\n`

/** Writes a file for each title, and fixes the files with the rule. */
async function fix(titles: readonly string[], replacements: Readonly<Record<string, string>>) {
  const folder = notesFolder(
    Object.fromEntries(titles.map((title, index) => [`notes/${index}.md`, textOf(title)])),
  )
  const { fixed, skippedReasons, result } = await fixNotes(
    { checks: [headingRule(replacements)] },
    { cwd: folder.path },
  )
  return {
    titles: titles.map((_, index) => folder.read(`notes/${index}.md`).replace(/^# (.*)\n\nText\.\n$/, '$1')),
    fixed: fixed.map(({ file, reason }) => `${file}: ${reason}`),
    remaining: result.messages.map(({ file, reason }) => `${file}: ${reason}`),
    skippedReasons,
  }
}

describe('fixNotes', () => {
  it('fixes all files, and only reports what is left', async () => {
    expect(await fix(['one', 'right', 'two'], { one: '1', two: '2' })).toEqual({
      titles: ['1', 'right', '2'],
      fixed: ['notes/0.md: one', 'notes/2.md: two'],
      remaining: [],
      skippedReasons: [],
    })
  })

  it('changes nothing if nothing can be fixed', async () => {
    expect(await fix(['right'], {})).toEqual({
      titles: ['right'],
      fixed: [],
      remaining: [],
      skippedReasons: [],
    })
  })

  it('also fixes what an earlier fix reveals', async () => {
    expect(await fix(['one', 'other'], { one: 'two', two: 'three' })).toEqual({
      titles: ['three', 'other'],
      fixed: ['notes/0.md: one', 'notes/0.md: two'],
      remaining: [],
      skippedReasons: [],
    })
  })

  it('stops after ten rounds if fixes never end', async () => {
    const { titles, fixed, remaining } = await fix(['one'], { one: 'two', two: 'one' })
    expect(titles).toEqual(['one'])
    expect(fixed).toHaveLength(10)
    expect(remaining).toEqual(['notes/0.md: one'])
  })

  it("doesn't count a fix that changes nothing", async () => {
    const { fixed, remaining } = await fix(['one'], { one: 'one' })
    expect(fixed).toEqual([])
    expect(remaining).toEqual(['notes/0.md: one'])
  })

  it("doesn't change a file that isn't UTF-8", async () => {
    const { path, write, bytes } = notesFolder({ 'notes/b.md': textOf('one') })
    const text = Buffer.from(textOf('one').replace('Text', 'caf\u00e9'), 'latin1')
    write('notes/a.md', text)
    const { fixed, skippedReasons } = await fixNotes({ checks: [headingRule({ one: '1' })] }, { cwd: path })
    expect(bytes('notes').get('a.md')?.equals(text)).toBe(true)
    expect(fixed.map(({ file }) => file)).toEqual(['notes/b.md'])
    // The file has a message of its own.
    expect(skippedReasons).toEqual([])
  })

  it('skips a file that was changed since it was read, with the reason, and fixes the others', async () => {
    const { path, read } = notesFolder({ 'notes/a.md': textOf('one'), 'notes/b.md': textOf('one') })
    const edit = () => writeFileSync(join(path, 'notes/a.md'), 'mine\n')
    const { fixed, skippedReasons } = await fixNotes(
      { checks: [headingRule({ one: '1' }, edit)] },
      { cwd: path },
    )
    expect([read('notes/a.md'), read('notes/b.md')]).toEqual(['mine\n', textOf('1')])
    expect(fixed.map(({ file }) => file)).toEqual(['notes/b.md'])
    expect(skippedReasons).toEqual([])
  })

  it('reports files that stay unfixed, once', async () => {
    const { path, read } = notesFolder({ 'notes/a.md': textOf('one'), 'notes/b.md': textOf('one') })
    chmodSync(join(path, 'notes/a.md'), 0o444)
    const { fixed, skippedReasons, result } = await fixNotes(
      { checks: [headingRule({ one: 'two', two: '2' })] },
      { cwd: path },
    )
    expect([read('notes/a.md'), read('notes/b.md')]).toEqual([textOf('one'), textOf('2')])
    expect(fixed.map(({ file }) => file)).toEqual(['notes/b.md', 'notes/b.md'])
    expect(skippedReasons).toEqual([expect.stringMatching(/a\.md: it is read-only/)])
    expect(result.messages.map(({ file, reason }) => `${file}: ${reason}`)).toEqual(['notes/a.md: one'])
  })
})
