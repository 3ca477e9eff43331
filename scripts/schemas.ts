// Writes the JSON Schemas of notes.json, from its types, and of a JSON config, from the schema that checks it.
import { writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { createGenerator } from 'ts-json-schema-generator'
import type { GenericSchema } from 'valibot'
import { jsonConfigSchema } from '../src/engine/config/json-config.js'
import { createOptionsReader } from './config-reference/options-of.js'
import { parts } from './config-reference/reference.js'

write(
  'notes',
  createGenerator({
    path: 'src/emit/json/notes-file.ts',
    tsconfig: 'tsconfig.json',
    type: 'NotesFile',
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('NotesFile'),
)

const optionsOf = createOptionsReader(parts.map(([path]) => path))
const described = parts.map(([path, name]) => optionsOf(path, name))
write('config', describe(toJson(jsonConfigSchema)))

/** Values that only code can write are left out. */
function toJson(schema: GenericSchema): JsonObject {
  // Safe: a JSON Schema is an object.
  return toJsonSchema(schema, {
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? { not: {} } : undefined),
  }) as JsonObject
}

type JsonObject = Record<string, unknown>

/** Adds the descriptions of options to the objects that have exactly these keys. */
function describe(schema: JsonObject): JsonObject {
  const { properties } = schema
  if (isObject(properties))
    for (const [name, property] of Object.entries(properties)) {
      const description = descriptionOf(name, Object.keys(properties))
      if (isObject(property) && description !== undefined) property.description = description
    }
  for (const value of Object.values(schema)) {
    if (isObject(value)) describe(value)
    else if (Array.isArray(value)) for (const inner of value) if (isObject(inner)) describe(inner)
  }
  return schema
}

function descriptionOf(name: string, names: readonly string[]): string | undefined {
  const owner = described.find((options) => {
    const known = new Set(options.map((option) => option.name))
    return names.filter((key) => key !== '$schema').every((key) => known.has(key))
  })
  return owner?.find((option) => option.name === name)?.description
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function write(name: string, schema: object): void {
  const $id = `https://unpkg.com/ddd-build/${name}.schema.json`
  writeFileSync(`dist/${name}.schema.json`, `${JSON.stringify({ $id, ...schema }, null, 1)}\n`)
}
