import * as v from 'valibot'
import { listOf, nonEmptyText, objectOf } from '../options/index.js'

export const completionsOptions = objectOf({
  /** Names of the programs to complete. Default: programs with a subcommand, or with two different commands, in the notes. */
  programs: v.exactOptional(listOf(nonEmptyText)),
})

export type CompletionsOptions = v.InferOutput<typeof completionsOptions>
