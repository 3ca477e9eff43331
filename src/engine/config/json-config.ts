import * as v from 'valibot'
import { type FormatName, formatNames, formats, listOf, objectOf, text } from '../../emit/index.js'
import type { Config } from './config.js'
import { dataKeys } from './schema.js'

/** A format by its name, with its options or with the defaults. */
export type NamedEmitter =
  | FormatName
  | {
      [Format in (typeof formats)[number] as Format['name']]: readonly [
        Format['name'],
        v.InferOutput<Format['options']>,
      ]
    }[FormatName]

/** A config without functions: `ddd-build.config.json`, or the `ddd-build` key of a package.json. */
export interface JsonConfig extends Omit<Config, 'emit' | 'shapes' | 'remarkPlugins' | 'checks'> {
  /** Lets an editor find this schema. */
  $schema?: string
  /** Formats to build: `["json", ["anki", { "deck": "Docker" }]]`. Default: json, anki, cheatsheet and completions. */
  emit?: readonly NamedEmitter[]
}

/** The schema that the published JSON Schema is made from. */
export const jsonConfigSchema = objectOf({
  $schema: v.exactOptional(text),
  ...dataKeys,
  emit: v.exactOptional(
    listOf(
      v.union([
        v.picklist(formatNames),
        ...formats.map(({ name, options }) => v.tuple([v.literal(name), options as v.GenericSchema])),
      ]),
    ),
  ),
})
