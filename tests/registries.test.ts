import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

/** A new module, and the list that names it. */
interface Sample {
  file: string
  code: string
  registry: string
  /** The name of its export. */
  name: string
  /** A text of the registry, before which the name is added to the list. */
  before: string
}

const samples: Readonly<Record<string, Sample>> = {
  format: {
    file: 'src/emit/tsv/index.ts',
    code: `import { objectOf, nonEmptyText } from '../options/index.js'
      import * as v from 'valibot'
      export const tsvFormat = {
        name: 'tsv', summary: 'commands as a table', isDefault: false,
        options: objectOf({ separator: v.exactOptional(nonEmptyText) }),
        create: () => ({ name: 'tsv', emit: async ({ commands }) => [{ path: 'commands.tsv', content: commands.map(({ value }) => value).join('\\n'), mediaType: 'text/plain' }] }),
      } as const`,
    registry: 'src/emit/formats.ts',
    name: 'tsvFormat',
    before: '] as const satisfies',
  },
  reporter: {
    file: 'src/cli/reporters/tap.ts',
    code: `export const tap = { name: 'tap', summary: 'Test Anything Protocol', isForPrograms: true,
      format: (messages) => messages.map(({ reason }) => 'not ok ' + reason).join('\\n') } as const`,
    registry: 'src/cli/reporters/index.ts',
    name: 'tap',
    before: '] as const',
  },
  rule: {
    file: 'src/check/rules/no-boats.ts',
    code: `export const noBoats = { id: 'no-boats', scope: 'file', severity: 'warning', excludesCommand: false,
      check: ({ commands }) => commands.filter(({ value }) => value.startsWith('boat')).map(({ file, position }) => ({ file, position, reason: 'A boat' })) } as const`,
    registry: 'src/check/rules/index.ts',
    name: 'noBoats',
    before: ']\n\nconst ruleIds',
  },
  'card kind': {
    file: 'src/emit/anki/kinds/reverse.ts',
    code: `export const reverse = { name: 'reverse', make: ({ commands }) => commands.map((from) => ({ subject: from.value, noteType: 'card', front: 'Reverse of ' + from.value, back: 'x', from })) } as const`,
    registry: 'src/emit/anki/kinds/index.ts',
    name: 'reverse',
    before: ']\n\n/** Card kinds',
  },
  shell: {
    file: 'src/emit/completions/nushell/index.ts',
    code: `export const nushell = { name: 'nushell', files: ({ id }) => [{ path: id + '.nu', content: '# nushell' }] }`,
    registry: 'src/emit/completions/index.ts',
    name: 'nushell',
    before: ']\n\n/**',
  },
  shape: {
    file: 'src/parse/shapes/shout.ts',
    code: `export const shout = { name: 'shout', read: (siblings, index) => siblings[index]?.type === 'thematicBreak'
      ? { nodes: [{ type: 'callout', kind: 'shout', children: [], position: siblings[index].position }], consumed: 1 } : undefined }`,
    registry: 'src/parse/shapes/index.ts',
    name: 'shout',
    before: ']\n\nexport type',
  },
  'knowledge source': {
    file: 'src/engine/learn/sources/oracle.ts',
    code: `export const oracle = { name: 'oracle', summary: 'Ask an oracle', origin: 'an oracle', isDefault: false, learn: async () => [] }`,
    registry: 'src/engine/learn/sources/index.ts',
    name: 'oracle',
    before: ']',
  },
  locale: {
    file: 'src/locales/el.ts',
    code: `export const el = { code: 'el', name: 'Ελληνικά', script: 'Greek',
      headers: { command: ['εντολή'], keys: [], options: [], description: ['περιγραφή'], page: [], example: [], term: [], type: [], default: [] },
      chapter: ['κεφάλαιο #'], page: ['σελ. #'], question: ['ερώτηση'], answer: ['απάντηση'],
      callouts: { todo: [], prerequisite: [], note: ['σημείωση'], important: [], tip: [], warning: [] } }`,
    registry: 'src/locales/locales.ts',
    name: 'el',
    before: ']',
  },
  browser: {
    file: 'src/engine/browsers/lynx.ts',
    code: `export const lynx = { name: 'Lynx', candidates: () => ['lynx-of-a-test'] }`,
    registry: 'src/engine/browsers/find-browser.ts',
    name: 'lynx',
    before: ']\n\n/**\n * Returns the path',
  },
}

/** Prints what is derived from the registries. */
const probe = `
import { toJsonSchema } from '@valibot/to-json-schema'
import { VFile } from 'vfile'
import { formatHelp } from './src/cli/format-help.js'
import { cliCompletion } from './src/cli/cli-completion.js'
import { parseArguments } from './src/cli/arguments.js'
import { jsonConfigSchema } from './src/engine/config/json-config.js'
import { checkConfig } from './src/engine/config/check-config.js'
import { createNotebook } from './src/catalog/index.js'
import { check } from './src/check/index.js'
import { flashcards, formats, shellTargets } from './src/emit/index.js'
import { allKinds } from './src/emit/anki/kinds/index.js'
import { findBrowser } from './src/engine/browsers/index.js'
import { findReporter } from './src/cli/reporters/index.js'
import { parseNotes } from './src/parse/index.js'
const notebook = createNotebook([parseNotes(new VFile({ path: 'a.md', value: '# A\\n\\n- \`boat ls\` - List all boats\\n\\n---\\n' }))])
const messages = check(notebook)
const config = checkConfig({ emit: ['tsv', ['anki', { kinds: ['reverse'] }]], rules: { 'no-boats': 'error' } }, () => 'c')
const assets = await Promise.all((config.emit ?? []).map((emitter) => emitter.emit(notebook, { messages })))
console.log(JSON.stringify({
  help: formatHelp('build') + formatHelp('check'),
  completion: cliCompletion(),
  reporter: parseArguments(['--reporter', 'tap']).values.reporter,
  schema: toJsonSchema(jsonConfigSchema, { errorMode: 'ignore', overrideSchema: ({ valibotSchema }) => valibotSchema.type === 'custom' ? {} : undefined }),
  paths: assets.flat().map(({ path }) => path),
  report: findReporter('tap').format(messages, () => '', undefined),
  cards: flashcards(notebook, {}, allKinds).map(({ front }) => front),
  learnHelp: formatHelp('learn'),
  greek: parseNotes(new VFile({ path: 'g.md', value: '# Κεφάλαιο 4 - Σκάφη\\n\\n| Εντολή | Περιγραφή |\\n|--|--|\\n| \`boat ls\` | x |\\n\\nΕρώτηση: a;\\nΑπάντηση: b\\n' })),
  tree: JSON.stringify(notebook.notes),
  browsers: await findBrowser(undefined, { PATH: '' }).catch((error) => error.message),
  shells: shellTargets.flatMap((target) => target.files({ id: 'x', title: 'x', programs: [] })).map(({ path }) => path),
}))
`

const root = resolve(import.meta.dirname, '..')

describe('a new module and its name in a list are enough for', () => {
  let result: {
    help: string
    completion: unknown
    reporter: string
    schema: unknown
    paths: string[]
    report: string
    cards: string[]
    shells: string[]
    browsers: string
    tree: string
    learnHelp: string
    greek: unknown
  }
  beforeAll(() => {
    const copy = mkdtempSync(join(tmpdir(), 'ddd-registries-'))
    cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true })
    for (const name of ['package.json', 'tsconfig.json']) cpSync(join(root, name), join(copy, name))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    for (const sample of Object.values(samples)) addSample(copy, sample)
    writeFileSync(join(copy, 'probe.ts'), probe)
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
    result = JSON.parse(execFileSync(process.execPath, [tsx, 'probe.ts'], { cwd: copy, encoding: 'utf8' }))
  })

  it('a format: help, completion, config schema, build', () => {
    expect(result.help).toMatch(/^ +tsv +Commands as a table$/m)
    expect(JSON.stringify(result.completion)).toContain('"tsv"')
    expect(JSON.stringify(result.schema)).toContain('"separator"')
    expect(result.paths).toContain('commands.tsv')
  })
  it('a reporter: help, completion, arguments, output', () => {
    expect(result.help).toMatch(/^ +tap +Test Anything Protocol$/m)
    expect(JSON.stringify(result.completion)).toContain('"tap"')
    expect(result.reporter).toBe('tap')
    expect(result.report).toContain('not ok A boat')
  })
  it('a rule: its messages, severities in the config, completion of `explain`', () => {
    expect(result.report).toContain('A boat')
    expect(JSON.stringify(result.completion)).toContain('"no-boats"')
  })
  it('a card kind: its cards, and its name in the config schema', () => {
    expect(result.cards).toContain('Reverse of boat ls')
    expect(JSON.stringify(result.schema)).toContain('"reverse"')
  })
  it('a shape: what it reads', () => {
    expect(result.tree).toContain('shout')
  })
  it('a knowledge source: help and completion of `learn --from`', () => {
    expect(result.learnHelp).toMatch(/^ +oracle +Ask an oracle$/m)
    expect(JSON.stringify(result.completion)).toContain('"oracle"')
  })
  it('a locale: chapters, headers, questions', () => {
    const tree = JSON.stringify(result.greek)
    expect(tree).toMatch(/"type":"chapter","number":4/)
    expect(tree).toContain('"description":"x"')
    expect(tree).toContain('"type":"card"')
  })
  it('a browser: `pdf` looks for it', () => {
    expect(result.browsers).toContain('Lynx')
  })
  it('a shell: its completion file', () => {
    expect(result.shells).toContain('x.nu')
  })
})

/** Writes the module, imports it in its registry and adds its name to the list there. */
function addSample(copy: string, { file, code, registry, name, before }: Sample): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  writeFileSync(join(copy, file), `${code}\n`)
  const path = join(copy, registry)
  const text = readFileSync(path, 'utf8')
  const from = `./${file.slice(dirname(registry).length + 1).replace(/\.ts$/, '.js')}`
  const index = text.lastIndexOf(before)
  expect(index, `${registry} has a list`).toBeGreaterThan(0)
  const list = text.slice(0, index).trimEnd().replace(/,$/, '')
  writeFileSync(path, `import { ${name} } from '${from}'\n${list}, ${name}${text.slice(index)}`)
}
