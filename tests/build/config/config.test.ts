import { describe, expect, it } from 'vitest'
import { checkConfig } from '../../../src/build/config/check-config.js'
import { Failure, loadConfig } from '../../../src/build/index.js'
import { notesFolder } from '../notes-folder.js'

const saidOf = (config: unknown) => {
  try {
    checkConfig(config, 'c')
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(Failure)
    return (error as Failure).message
  }
}

describe('a config', () => {
  it.each<[string, unknown, RegExp]>([
    ['a key that means nothing', { notez: 'x' }, /key “notez”.* did you mean “notes”\?/],
    ['a value of another kind', { notes: 7 }, /notes should be a text or a list of texts/],
    ['no emitter', { emit: ['jsonn'] }, /none named “jsonn”.* did you mean “json”\?/],
    ['a rule that is none', { rules: { 'missing-pagee': 'off' } }, /did you mean “missing-page”\?/],
    ['a severity that is none', { rules: { 'missing-page': 'loud' } }, /“loud”, which is none of/],
    ['a shape without a function', { shapes: [{ name: 'x' }] }, /each with a function “read”/],
    [
      'a rule without a function',
      { checks: [{ id: 'x' }] },
      /each with an id, a severity and a function “check”/,
    ],
    ['words that are no list', { headers: { command: 'Befehl' } }, /lists of words by meaning/],
    ['a list', [], /is not an object/],
    ['nothing', null, /is not an object/],
    [
      'names of every object',
      JSON.parse('{"__proto__": {"out": "x"}}'),
      /key “__proto__”, which means nothing/,
    ],
    ['a name that every object has', { constructor: 'x' }, /key “constructor”, which means nothing/],
    ['a rule by such a name', { rules: JSON.parse('{"__proto__": "off"}') }, /no rule “__proto__”/],
    [
      'options of great depth',
      { emit: [['anki', JSON.parse(`${'{"a":'.repeat(99)}1${'}'.repeat(99)}`)]] },
      /emit should be/,
    ],
  ])('with %s is refused in one sentence', (_, config, said) => {
    expect(saidOf(config)).toMatch(said)
  })

  it('names emitters, with options', () => {
    const { emit } = checkConfig({ emit: ['json', ['anki', { deck: 'D' }]] }, 'c')
    expect(emit?.map(({ name }) => name)).toEqual(['json', 'anki'])
  })

  it('sets severities of its own rules', () => {
    const rule = { id: 'mine', scope: 'file', severity: 'info', isCorrectness: false, check: () => [] }
    expect(saidOf({ checks: [rule], rules: { mine: 'error' } })).toBe('')
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
  ])('%s is found from a folder below', async (name, text) => {
    const { path } = notesFolder({ 'package.json': '{"type":"module"}', [name]: text, 'a/b/c.md': '' })
    const found = await loadConfig(`${path}/a/b`)
    expect(found).toEqual({ config: { title: 'T' }, file: `${path}/${name}`, folder: path })
  })

  it.each(['js', 'ts'])(
    'is read again when it has changed, and what it imports too: .%s',
    async (extension) => {
      const name = `ddd-build.config.${extension}`
      const { path, write } = notesFolder({
        'package.json': '{"type":"module"}',
        'title.js': "export const title = 'One'\n",
        [name]: "import { title } from './title.js'\nexport default { title }\n",
      })
      expect((await loadConfig(path)).config.title).toBe('One')
      write('title.js', "export const title = 'Two'\n")
      expect((await loadConfig(path)).config.title).toBe('Two')
    },
  )

  it('with a mistake is said with its place', async () => {
    const { path } = notesFolder({ 'ddd-build.config.json': '{\n  "title": "T",\n  nope\n}\n' })
    await expect(loadConfig(path)).rejects.toThrow(/ddd-build\.config\.json:3:3 is no JSON/)
  })

  it.each<[string, string]>([
    ['of great depth', '['.repeat(200_000)],
    ['of great length', `{"title": "${'x'.repeat(1_100_000)}"}`],
  ])('in JSON %s is refused', async (_, text) => {
    const { path } = notesFolder({ 'ddd-build.config.json': text })
    await expect(loadConfig(path)).rejects.toThrow(Failure)
  })

  it('that throws is a failure, and no crash', async () => {
    const { path } = notesFolder({ 'ddd-build.config.mjs': "throw new Error('mine')\n" })
    await expect(loadConfig(path)).rejects.toThrow(/can't be read: .*mine/)
  })
})
