import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'

const root = resolve(import.meta.dirname, '..')
const schema: Record<string, unknown> = {
  ...createGenerator({
    path: join(root, 'src/emit/json/notes-file.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'NotesFile',
    skipTypeCheck: true,
  }).createSchema('NotesFile'),
}

/** Whether a value is valid content for notes.json, according to its types; `errors` lists the problems. */
export const isNotesFile = new Ajv({ allowUnionTypes: true }).compile(schema)
