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

/** Whether a value is what notes.json may hold, by its types; `errors` then says what is not. */
export const isNotesFile = new Ajv({ allowUnionTypes: true }).compile(schema)
