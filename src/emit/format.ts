import type { GenericSchema, InferOutput } from 'valibot'
import type { Emitter } from './emitter.js'

/**
 * An asset format. Help, completion, the config's schema and the docs list what is here.
 *
 * @typeParam Schema of its options
 */
export interface Format<Name extends string = string, Schema extends GenericSchema = GenericSchema> {
  name: Name
  /** One line for help: what it makes. */
  summary: string
  options: Schema
  /** Whether a build makes it if nobody asks for a format. */
  isDefault: boolean
  create(options?: InferOutput<Schema>): Emitter
}
