import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { traceConfig } from '../../../src/build/config/trace-config.js'
import { notesFolder } from '../notes-folder.js'

const nameOf = (files: Record<string, string>) => {
  const { path } = notesFolder(files)
  return { traced: traceConfig(join(path, 'c.ts')), path }
}

describe('what a config is made from', () => {
  it('is its text and the local files that it imports, and theirs', () => {
    const files = {
      'c.ts': "import { shape } from './shapes/mine.js'\nexport default { shapes: [shape] }\n",
      'shapes/mine.ts': "export { shape } from '../other'\n",
      'other/index.ts': 'export const shape = { read: () => undefined }\n',
    }
    const { traced, path } = nameOf(files)
    expect('files' in traced && traced.files.map((file) => file.slice(path.length + 1)).sort()).toEqual([
      'c.ts',
      'other/index.ts',
      'shapes/mine.ts',
    ])
  })

  it('has another name when one of them changes', () => {
    const { path, write } = notesFolder({ 'c.ts': "import './a.js'\n", 'a.js': '1' })
    const before = traceConfig(join(path, 'c.ts'))
    write('a.js', '2')
    expect(traceConfig(join(path, 'c.ts'))).not.toEqual(before)
  })

  it('is a package by its version', () => {
    const { path, write } = notesFolder({
      'c.ts': "import { json } from '@a/b/deep'\n",
      'node_modules/@a/b/package.json': '{"version":"1.0.0"}',
    })
    const before = traceConfig(join(path, 'c.ts'))
    expect(before).toHaveProperty('name')
    write('node_modules/@a/b/package.json', '{"version":"1.0.1"}')
    expect(traceConfig(join(path, 'c.ts'))).not.toEqual(before)
  })

  it.each([
    ['reads files', "import { readFileSync } from 'node:fs'\n"],
    ['computes what it imports', "const x = await import('./' + name)\n"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    ['computes it in a template', 'const x = await import(`./${name}.js`)\n'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    ['asks for the time', 'export default { title: `${Date.now()}` }\n'],
    ['asks the environment', 'export default { out: process.env.OUT }\n'],
    ['imports what is not there', "import './gone.js'\n"],
    ['imports a package that is not installed', "import 'gone'\n"],
  ])('can not be told where it %s', (_, text) => {
    expect(nameOf({ 'c.ts': text }).traced).toHaveProperty('untraceable')
  })

  it('is not what a comment says', () => {
    expect(nameOf({ 'c.ts': "// import 'gone'\n/* Date */\nexport default {}\n" }).traced).toHaveProperty(
      'name',
    )
  })

  it('may go in a circle', () => {
    expect(nameOf({ 'c.ts': "import './d.js'\n", 'd.ts': "import './c.js'\n" }).traced).toHaveProperty('name')
  })
})
