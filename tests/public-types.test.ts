/** Checked by `npm run types`; vitest only runs the calls. */
import { describe, expectTypeOf, it } from 'vitest'
import {
  type Asset,
  anki,
  type Command,
  cheatsheet,
  createNode,
  createNotebook,
  defineConfig,
  type Emitter,
  isCommand,
  json,
  type Notebook,
  type Notes,
  type NotesNode,
  parseNotes,
  type Shape,
  walk,
} from '../src/index.js'

const notes = parseNotes('# Boats\n\n- `boat ls` - lists boats\n')

describe('parsing', () => {
  it('returns a notes tree, and a notebook of trees', () => {
    expectTypeOf(notes).toEqualTypeOf<Notes>()
    expectTypeOf(createNotebook([notes])).toEqualTypeOf<Notebook>()
  })

  it('gives each node its type', () => {
    walk(notes, (node) => {
      if (node.type === 'command') expectTypeOf(node.value).toEqualTypeOf<string>()
      // @ts-expect-error: not every node has a value
      node.value
    })
    expectTypeOf(isCommand).guards.toEqualTypeOf<Command>()
  })

  it('creates nodes with the fields of their type', () => {
    const option = createNode('option', undefined, { value: '-a', kind: 'flag', flags: ['-a'] })
    expectTypeOf(option.flags).toEqualTypeOf<string[]>()
    // @ts-expect-error: an option needs flags
    createNode('option', undefined, { value: '-a', kind: 'flag' })
    // @ts-expect-error: no node has this type
    createNode('ship', undefined, {})
    expectTypeOf<NotesNode['type']>().toExtend<string>()
  })
})

describe('emitters', () => {
  it('share one interface', () => {
    for (const emitter of [json(), anki(), cheatsheet()]) expectTypeOf(emitter).toExtend<Emitter>()
    expectTypeOf<Awaited<ReturnType<Emitter['emit']>>>().toEqualTypeOf<Asset[]>()
  })

  it('reject unknown options and wrong values', () => {
    // @ts-expect-error: must be a string
    const wrongValue = () => anki({ deck: 7 })
    // @ts-expect-error: no such option
    const unknownKey = () => anki({ dek: 'Boats' })
    expectTypeOf(wrongValue).toBeFunction()
    expectTypeOf(unknownKey).toBeFunction()
  })
})

describe('a config', () => {
  it('has the types of its keys', () => {
    const shape: Shape = { name: 'empty', read: () => undefined }
    defineConfig({
      notes: 'notes',
      emit: [json()],
      shapes: [shape],
      rules: { 'missing-page': 'off' },
      language: 'de',
    })
    // @ts-expect-error: no such severity
    const wrongSeverity = () => defineConfig({ rules: { 'missing-page': 'loud' } })
    expectTypeOf(wrongSeverity).toBeFunction()
  })
})
