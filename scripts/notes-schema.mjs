// Writes dist/notes.schema.json: the JSON Schema of notes.json, from the types that the emitter is written in.
import { writeFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'

const schema = createGenerator({
  path: 'src/emit/json/notes-file.ts',
  tsconfig: 'tsconfig.json',
  type: 'NotesFile',
  skipTypeCheck: true,
  additionalProperties: false,
}).createSchema('NotesFile')

writeFileSync(
  'dist/notes.schema.json',
  `${JSON.stringify({ $id: 'https://unpkg.com/ddd-build/notes.schema.json', ...schema }, null, 1)}\n`,
)
