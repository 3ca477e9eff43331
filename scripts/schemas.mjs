// Writes the JSON Schemas of notes.json and of a config as JSON, from the types that both are written in.
import { writeFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'

const schemas = [
  { name: 'notes', path: 'src/emit/json/notes-file.ts', type: 'NotesFile' },
  { name: 'config', path: 'src/build/config/config.ts', type: 'JsonConfig' },
]

for (const { name, path, type } of schemas) {
  const schema = createGenerator({
    path,
    tsconfig: 'tsconfig.json',
    type,
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema(type)
  const $id = `https://unpkg.com/ddd-build/${name}.schema.json`
  writeFileSync(`dist/${name}.schema.json`, `${JSON.stringify({ $id, ...schema }, null, 1)}\n`)
}
