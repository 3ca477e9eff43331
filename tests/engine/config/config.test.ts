import { mkdirSync, symlinkSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkConfig } from '../../../src/engine/config/check-config.js'
import { loadConfig, UserError } from '../../../src/engine/index.js'
import { notesFolder } from '../notes-folder.js'

const messageOf = (config: unknown) => {
  try {
    checkConfig(config, () => ({ location: 'c' }))
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    return (error as UserError).message
  }
}

describe('a config', () => {
  it.each<[string, unknown, string]>([
    ['an unknown key', { notez: 'x' }, 'the config has the unknown key “notez” — did you mean “notes”?'],
    ['a value of another type', { notes: 7 }, 'notes must be a string or a list of strings.'],
    ['an empty title', { title: '' }, 'title must not be empty.'],
    [
      'an unknown format',
      { emit: ['jsonn'] },
      'emit[0] must be a format, not “jsonn” — did you mean “json”?',
    ],
    [
      'a format that is a number',
      { emit: [7] },
      'emit[0] must be an emitter, the name of a format, or ["name", { options }].',
    ],
    ["formats that aren't a list", { emit: 'json' }, 'emit must be a list, not “json”.'],
    [
      'an unknown option',
      { emit: [['anki', { dekc: 'D' }]] },
      'emit[0][1] has the unknown key “dekc” — did you mean “deck”?',
    ],
    [
      'an option of another type',
      { emit: ['json', ['anki', { deck: 7 }]] },
      'emit[1][1].deck must be a deck name.',
    ],
    [
      'an option of another type in an object',
      { emit: [['anki', { deck: { name: 3 } }]] },
      'emit[0][1].deck.name must be a string, not 3.',
    ],
    [
      'an unknown key within an option',
      { emit: [['anki', { csv: { tag: true } }]] },
      'emit[0][1].csv has the unknown key “tag” — did you mean “tags”?',
    ],
    [
      'an unknown value',
      { emit: [['anki', { decks: 'folder' }]] },
      'emit[0][1].decks must be one of one, folders, files, chapters; found “folder” — did you mean “folders”?',
    ],
    [
      'an unknown value in a list',
      { emit: [['anki', { kinds: ['recal'] }]] },
      'emit[0][1].kinds[0] must be one of recall, gaps, options, choice, concept, shortcut, author, recognise, picture; found “recal” — did you mean “recall”?',
    ],
    [
      'a key of another type, which is not shown',
      { emit: [['anki', { connect: { key: 123456 } }]] },
      'emit[0][1].connect.key must be a string.',
    ],
    [
      'a connection of another type, which is not shown',
      { emit: [['anki', { connect: 's3cret' }]] },
      'emit[0][1].connect must be an object.',
    ],
    [
      'an unknown paper',
      { emit: [['cheatsheet', { paper: 'A3' }]] },
      'emit[0][1].paper must be one of A4, A5, Letter; found “A3” — did you mean “A4”?',
    ],
    [
      'too few columns',
      { emit: [['cheatsheet', { columns: 0 }]] },
      'emit[0][1].columns must be at least 1, not 0.',
    ],
    [
      'half a column',
      { emit: [['cheatsheet', { columns: 1.5 }]] },
      'emit[0][1].columns must be a whole number, not 1.5.',
    ],
    [
      'a number instead of true or false',
      { emit: [['json', { tree: 1 }]] },
      'emit[0][1].tree must be true or false, not 1.',
    ],
    [
      'a link that runs code',
      { emit: [['anki', { openWith: 'javascript:{file}' }]] },
      'emit[0][1].openWith must be obsidian, vscode or a URL with {file}.',
    ],
    [
      'an unknown rule',
      { rules: { 'missing-pagee': 'off' } },
      'rules.missing-pagee is not a rule — did you mean “missing-page”?',
    ],
    [
      'an unknown severity',
      { rules: { 'missing-page': 'loud' } },
      'rules.missing-page must be one of error, warning, info, off; found “loud”.',
    ],
    [
      'a plugin by its name',
      { remarkPlugins: ['remark-math'] },
      'remarkPlugins[0] must be a remark plugin, or [plugin, { options }].',
    ],
    [
      'a shape without a function',
      { shapes: [{ name: 'x' }] },
      'shapes[0] must be a shape, with a function “read”.',
    ],
    [
      'a rule without a function',
      { checks: [{ id: 'x' }] },
      'checks[0] must be a rule, with an id, a severity and a function “check”.',
    ],
    [
      'an unknown column',
      { headers: { comand: ['x'] } },
      'headers has the unknown key “comand” — did you mean “command”?',
    ],
    [
      "headers that aren't a list",
      { headers: { command: 'Befehl' } },
      'headers.command must be a list, not “Befehl”.',
    ],
    ['a list', [], 'the config must be an object, not a list.'],
    ['null', null, 'the config must be an object, not null.'],
    ['a key that every object has', { constructor: 'x' }, 'the config has the unknown key “constructor”'],
    [
      'the key __proto__',
      JSON.parse('{"__proto__": {"out": "x"}}'),
      'the config has the unknown key “__proto__”',
    ],
    [
      'a rule called __proto__',
      { rules: JSON.parse('{"__proto__": "off"}') },
      'rules.__proto__ is not a rule',
    ],
    [
      'options of great depth',
      { emit: [['anki', JSON.parse(`${'{"a":'.repeat(99)}1${'}'.repeat(99)}`)]] },
      'emit[0][1] has the unknown key “a”',
    ],
  ])('with %s is refused in one sentence', (_, config, message) => {
    expect(messageOf(config)).toContain(`Config c: ${message}`)
  })

  it('ignores keys whose value is undefined', () => {
    expect(checkConfig({ title: undefined, out: 'o' }, () => ({ location: 'c' }))).toEqual({ out: 'o' })
  })

  it('creates emitters from the names of formats, with options', () => {
    const { emit } = checkConfig({ emit: ['json', ['anki', { deck: 'D' }]] }, () => ({ location: 'c' }))
    expect(emit?.map(({ name }) => name)).toEqual(['json', 'anki'])
  })

  it('may set the severity of its own rules', () => {
    const rule = { id: 'mine', scope: 'file', severity: 'info', excludesCommand: false, check: () => [] }
    expect(messageOf({ checks: [rule], rules: { mine: 'error' } })).toBe('')
  })
})

describe('a config file', () => {
  it.each<[string, string]>([
    ['ddd-build.config.ts', "const title: string = 'T'\nexport default { title }\n"],
    ['ddd-build.config.mts', "export default { title: 'T' as string }\n"],
    ['ddd-build.config.js', "export default { title: 'T' }\n"],
    ['ddd-build.config.mjs', "export default { title: 'T' }\n"],
    ['ddd-build.config.json', '{ "$schema": "x", "title": "T" }\n'],
    ['package.json', '{ "name": "n", "ddd-build": { "title": "T" } }\n'],
  ])('%s is found from a subfolder', async (name, text) => {
    const { path } = notesFolder({ 'package.json': '{"type":"module"}', [name]: text, 'a/b/c.md': '' })
    const found = await loadConfig(`${path}/a/b`)
    expect(found).toEqual({ config: { title: 'T' }, file: `${path}/${name}`, folder: path })
  })

  it.each(['js', 'ts'])('is read again after a change, also of what it imports: .%s', async (extension) => {
    const name = `ddd-build.config.${extension}`
    const { path, write } = notesFolder({
      'package.json': '{"type":"module"}',
      'title.js': "export const title = 'One'\n",
      [name]: "import { title } from './title.js'\nexport default { title }\n",
    })
    expect((await loadConfig(path)).config.title).toBe('One')
    write('title.js', "export const title = 'Two'\n")
    expect((await loadConfig(path)).config.title).toBe('Two')
  })

  it.each([
    ['a key without quotes', '{\n  "title": "T",\n  nope\n}\n', '3:3 is not valid JSON: unexpected word.'],
    [
      'a trailing comma',
      '{\n  "title": "T",\n}\n',
      '3:1 is not valid JSON: expected a key in double quotes.',
    ],
    ['a comment', '{ // why\n}\n', '1:3 is not valid JSON: comments are not allowed.'],
    ['an early end', '{ "title": "T"', '1:15 is not valid JSON: expected a closing brace.'],
    ['no content', '', '1:1 is not valid JSON: expected a value.'],
  ])('with %s is reported with its location', async (_, text, message) => {
    const { path } = notesFolder({ 'ddd-build.config.json': text })
    await expect(loadConfig(path)).rejects.toThrow(`ddd-build.config.json:${message}`)
  })

  it.each([
    [
      'ddd-build.config.json',
      '{\n  "emit": ["json",\n    ["anki", { "deck": 7 }]]\n}\n',
      'json:3:16: emit[1][1].deck must be',
    ],
    [
      'ddd-build.config.json',
      '{ "titel": "T" }\n',
      'json:1:3: the config has the unknown key “titel” — did you mean “title”?',
    ],
    [
      'package.json',
      '{\n  "ddd-build": { "emit": [["anki", { "decks": "folder" }]] }\n}\n',
      'json:2:38: emit[0][1].decks must be',
    ],
    [
      'ddd-build.config.mjs',
      "export default { emit: [['cheatsheet', { paper: 'A3' }]] }\n",
      'mjs:1:42: emit[0][1].paper must be',
    ],
    [
      'ddd-build.config.ts',
      "import { anki } from 'ddd-build'\nexport default { emit: [anki({ kinds: ['recal'] })] }\n",
      'ts:2:32: anki.kinds[0] must be',
    ],
  ])('%s with an invalid value is reported with its location: %#', async (name, text, message) => {
    const { path } = notesFolder({ [name]: text })
    mkdirSync(`${path}/node_modules`)
    symlinkSync(resolve('.'), `${path}/node_modules/ddd-build`)
    await expect(loadConfig(path)).rejects.toThrow(message)
  })

  it.each<[string, string]>([
    ['that is nested too deeply', '['.repeat(200_000)],
    ['that is too large', `{"title": "${'x'.repeat(1_100_000)}"}`],
  ])('in JSON %s is refused', async (_, text) => {
    const { path } = notesFolder({ 'ddd-build.config.json': text })
    await expect(loadConfig(path)).rejects.toThrow(UserError)
  })

  it('that throws an error is reported without a crash', async () => {
    const { path } = notesFolder({ 'ddd-build.config.mjs': "throw new Error('mine')\n" })
    await expect(loadConfig(path)).rejects.toThrow(/can't be read: .*mine/)
  })
})
