import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { traceConfig } from '../../../src/engine/config/trace-config.js'
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

  it.each([
    "/* a comment */ import './a.js'\n",
    "const a = 1; import './a.js'\n",
    "import { type A, b } from /* here */ './a.js'\n",
    "export * from\n  './a.js'\n",
    "const a = () => import(/* later */ './a.js')\n",
    "const a: Map<string, number> = new Map<string, number>()\n/* x */ import './a.js'\n",
  ])('holds what is imported by %j', (code) => {
    const { path } = notesFolder({ 'c.ts': code, 'a.js': '1' })
    const traced = traceConfig(join(path, 'c.ts'))
    expect('files' in traced && traced.files.map((file) => file.slice(path.length + 1)).sort()).toEqual([
      'a.js',
      'c.ts',
    ])
  })

  it.each([
    "// import './a.js'\n",
    "/* import './a.js' */ export default {}\n",
    'const a = "import \'./a.js\'"\n',
    "const a = `import './a.js'`\n",
    "const a = /import '.\\/a.js'/\n",
    'const a = import.meta.url\n',
  ])('holds nothing more for %j', (code) => {
    const { path } = notesFolder({ 'c.ts': code, 'a.js': '1' })
    const traced = traceConfig(join(path, 'c.ts'))
    expect('files' in traced && traced.files).toHaveLength(1)
  })

  it.each([
    'const a = import(name)\n',
    'const a = require(name)\n',
    'const load = require\n',
    'import { from "x\n',
  ])('can not be told for %j', (code) => {
    const { path } = notesFolder({ 'c.ts': code })
    expect(traceConfig(join(path, 'c.ts'))).toHaveProperty('untraceableReason')
  })

  it('is a package by its version', () => {
    const { path, write } = notesFolder({
      'c.ts': "import { json } from '@a/b/deep'\n",
      'node_modules/@a/b/package.json': '{"version":"1.0.0"}',
    })
    const before = traceConfig(join(path, 'c.ts'))
    expect(before).toHaveProperty('hash')
    write('node_modules/@a/b/package.json', '{"version":"1.0.1"}')
    expect(traceConfig(join(path, 'c.ts'))).not.toEqual(before)
  })

  it.each([
    ['reads files', "import { readFileSync } from 'node:fs'\n"],
    ['computes what it imports', "const x = await import('../../build/config/' + name)\n"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    ['computes it in a template', 'const x = await import(`./${name}.js`)\n'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    ['asks for the time', 'export default { title: `${Date.now()}` }\n'],
    ['asks the environment', 'export default { out: process.env.OUT }\n'],
    ['imports what is not there', "import './gone.js'\n"],
    ['imports a package that is not installed', "import 'gone'\n"],
  ])('can not be told where it %s', (_, text) => {
    expect(nameOf({ 'c.ts': text }).traced).toHaveProperty('untraceableReason')
  })

  it('is not what a comment says', () => {
    expect(nameOf({ 'c.ts': "// import 'gone'\n/* Date */\nexport default {}\n" }).traced).toHaveProperty(
      'hash',
    )
  })

  it('may go in a circle', () => {
    expect(nameOf({ 'c.ts': "import './d.js'\n", 'd.ts': "import './c.js'\n" }).traced).toHaveProperty('hash')
  })
})
