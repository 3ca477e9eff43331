import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/engine/config/load-config.js'
import { traceConfig } from '../../../src/engine/config/trace-config.js'
import { notesFolder } from '../notes-folder.js'

const traceOf = (files: Record<string, string>) => {
  const { path } = notesFolder(files)
  return { trace: traceConfig(join(path, 'c.ts')), path }
}

describe('tracing a config', () => {
  it('follows local imports, including indirect ones', () => {
    const files = {
      'c.ts': "import { shape } from './shapes/mine.js'\nexport default { shapes: [shape] }\n",
      'shapes/mine.ts': "export { shape } from '../other'\n",
      'other/index.ts': 'export const shape = { read: () => undefined }\n',
    }
    const { trace, path } = traceOf(files)
    expect('files' in trace && trace.files.map((file) => file.slice(path.length + 1)).sort()).toEqual([
      'c.ts',
      'other/index.ts',
      'shapes/mine.ts',
    ])
  })

  it('returns a different hash when an imported file changes', () => {
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
  ])('finds the import in %j', (code) => {
    const { path } = notesFolder({ 'c.ts': code, 'a.js': '1' })
    const trace = traceConfig(join(path, 'c.ts'))
    expect('files' in trace && trace.files.map((file) => file.slice(path.length + 1)).sort()).toEqual([
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
  ])('finds no import in %j', (code) => {
    const { path } = notesFolder({ 'c.ts': code, 'a.js': '1' })
    const trace = traceConfig(join(path, 'c.ts'))
    expect('files' in trace && trace.files).toHaveLength(1)
  })

  it.each([
    'const a = import(name)\n',
    'const a = require(name)\n',
    'const load = require\n',
    "const a = require('./rules/' + name)\n",
    'import { from "x\n',
  ])('gives up at %j', (code) => {
    const { path } = notesFolder({ 'c.ts': code })
    expect(traceConfig(join(path, 'c.ts'))).toHaveProperty('untraceableReason')
  })

  it.each(['.', '..'])('follows the import of the folder %s', (name) => {
    const { path, write } = notesFolder({
      'c.ts': "import './rules/a.js'\n",
      'rules/a.ts': `export { title } from '${name}'\n`,
      'index.ts': "export const title = 'A'\n",
      'rules/index.ts': "export const title = 'B'\n",
      'package.json': '{}',
    })
    const before = traceConfig(join(path, 'c.ts'))
    expect(before).toHaveProperty('hash')
    write(name === '.' ? 'rules/index.ts' : 'index.ts', "export const title = 'C'\n")
    expect(traceConfig(join(path, 'c.ts'))).not.toEqual(before)
  })

  it('gives up at a linked package, whose code changes without its version', () => {
    const { path } = notesFolder({
      'project/c.ts': "import 'linked'\nimport 'ddd-build'\n",
      'linked/package.json': '{}',
      'ddd-build/package.json': '{}',
      'project/node_modules/.keep': '',
    })
    symlinkSync(join(path, 'ddd-build'), join(path, 'project/node_modules/ddd-build'))
    symlinkSync(join(path, 'linked'), join(path, 'project/node_modules/linked'))
    expect(traceConfig(join(path, 'project/c.ts'))).toMatchObject({
      untraceableReason: expect.stringContaining('imports linked'),
    })
  })

  it('includes the version of an imported package', () => {
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
    ['computes the name of an import', "const x = await import('../../build/config/' + name)\n"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    ['uses a template literal as the name of an import', 'const x = await import(`./${name}.js`)\n'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    ['reads the clock', 'export default { title: `${Date.now()}` }\n'],
    ['reads the environment', 'export default { out: process.env.OUT }\n'],
    ['reads the environment in a generator', 'class K {\n  *make() { yield process.env.X }\n}\n'],
    ['reads the environment between comments', '/* a */ const k = process.env.KEY /* b */\n'],
    // A template can look like a comment.
    ['has a template', 'const a = `\n/*`; const b = Date.now() + `*/`\n'],
    ['measures time', 'export default { a: performance.now() }\n'],
    ['imports a module of Node that a package is named after', "import { readFileSync } from 'fs'\n"],
    ['imports a missing file', "import './gone.js'\n"],
    ['imports a package that is not installed', "import 'gone'\n"],
  ])('gives up if the config %s', (_, text) => {
    const files = { 'c.ts': text, 'node_modules/fs/package.json': '{}' }
    expect(traceOf(files).trace).toHaveProperty('untraceableReason')
  })

  it('finds the file that is loaded, if two have the same name', async () => {
    const { path } = notesFolder({
      'c.ts': "import title from './helper'\nexport default { title }\n",
      'helper.js': "export default 'js'\n",
      'helper.ts': "export default 'ts'\n",
    })
    const trace = traceConfig(join(path, 'c.ts'))
    const { config } = await loadConfig(undefined, join(path, 'c.ts'))
    expect('files' in trace && trace.files).toContain(join(path, `helper.${config.title}`))
  })

  it('ignores comments', () => {
    expect(
      traceOf({ 'c.ts': "// import 'gone'\n/* Date */\n/**\n * The process.\n */\nexport default {}\n" })
        .trace,
    ).toHaveProperty('hash')
  })

  it('handles circular imports', () => {
    expect(traceOf({ 'c.ts': "import './d.js'\n", 'd.ts': "import './c.js'\n" }).trace).toHaveProperty('hash')
  })
})
