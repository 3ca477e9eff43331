import { describe, expect, it } from 'vitest'
import { build } from '../../../src/engine/index.js'
import { notesFolder } from '../notes-folder.js'

describe('a file in another markup language', () => {
  it.each([
    ['a.mdx', 'MDX'],
    ['a.org', 'Org'],
    ['a.adoc', 'AsciiDoc'],
    ['A.RST', 'reStructuredText'],
  ])('%s is refused, with the name of the language', async (name, language) => {
    const { path } = notesFolder({ [name]: '# Notes\n' })
    const { messages } = await build({ notes: [name] }, { cwd: path })
    expect(messages.map(({ reason }) => reason).join()).toContain(`it is ${language}, and only Markdown`)
  })

  it('leaves a file without a known extension to be read', async () => {
    const { path } = notesFolder({ 'a.txt': '# Notes\n' })
    expect((await build({ notes: ['a.txt'] }, { cwd: path })).messages).toEqual([])
  })
})
