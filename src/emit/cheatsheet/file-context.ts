import type { CommandEntry } from '../../catalog/index.js'
import type { Command, Notes } from '../../tree/index.js'
import type { Context } from '../emitter.js'
import type { ProseAmount } from './read-prose.js'
import type { UniqueId } from './unique-ids.js'

/** State shared while reading one file. */
export interface FileContext {
  notes: Notes
  /** The notebook's entries by command node. */
  entries: ReadonlyMap<Command, CommandEntry>
  /** Why commands are excluded, by command id. */
  exclusionReasons: ReadonlyMap<string, string>
  uniqueId: UniqueId
  files: NonNullable<Context['files']>
  proseAmount: ProseAmount
  /** Counts blocks of Markdown that are left out or shortened. */
  omit(count: number): void
}
