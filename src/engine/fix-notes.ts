import { resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { applyFixes } from '../check/index.js'
import type { Config } from './config/config.js'
import { read } from './read.js'
import type { ReadOptions } from './read-options.js'
import type { ReadResult } from './read-result.js'
import { UserError } from './user-error.js'
import { writeIfUnchanged } from './writing/write-if-unchanged.js'

export interface FixResult {
  /** Messages about the problems that were fixed. */
  fixed: VFileMessage[]
  /** One sentence for each fixable file that was skipped, with the reason. */
  skippedReasons: string[]
  /** The notes after the fixes. */
  result: ReadResult
}

/** Maximum rounds of fixes. A fix may reveal another problem, such as a word that is now read as an option. */
const maxRounds = 10

/**
 * Applies fixes that are proved safe, in place and atomically. Only the edited spans change. Skips files that aren't
 * UTF-8, are read-only or have changed since they were read.
 *
 * @throws UserError if a file can't be read
 *
 * @example
 * ```ts
 * import { fixNotes } from 'ddd-build/node'
 *
 * const { fixed } = await fixNotes({ notes: 'notes' })
 * console.log(fixed.length) // → 0
 * ```
 */
export async function fixNotes(config: Config, options: ReadOptions = {}): Promise<FixResult> {
  const fixed: VFileMessage[] = []
  for (let round = 0; ; round += 1) {
    // Edits are only valid for the text that is on disk now.
    const result = await read(config, { ...options, cache: false })
    const skippedReasons: string[] = []
    if (
      round === maxRounds ||
      !(await fixOnce(result, options.cwd ?? process.cwd(), { fixed, skippedReasons }))
    )
      return { fixed, skippedReasons, result }
  }
}

async function fixOnce(
  result: ReadResult,
  cwd: string,
  { fixed, skippedReasons }: Pick<FixResult, 'fixed' | 'skippedReasons'>,
): Promise<boolean> {
  let isChanged = false
  for (const path of result.files) {
    const text = result.textOf(path)
    const messages = result.messages.filter(({ file }) => file === path)
    if (messages.some(({ ruleId }) => ruleId === 'not-utf8' || ruleId === 'unreadable-file')) continue
    const applied = applyFixes(text, messages)
    if (applied.text === text) continue
    try {
      // Also skips a file that isn't UTF-8: its bytes differ from the encoded text.
      await writeIfUnchanged(resolve(cwd, path), applied.text, { bytes: Buffer.from(text) })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      skippedReasons.push(error.message)
      continue
    }
    fixed.push(...applied.fixed)
    isChanged = true
  }
  return isChanged
}
