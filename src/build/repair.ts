import { resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { applyFixes } from '../check/index.js'
import type { Config } from './config/config.js'
import { Failure } from './failure.js'
import { type ReadOptions, type ReadResult, read } from './read.js'
import { writeIfUnchanged } from './writing/write-if-unchanged.js'

export interface Repaired {
  /** What was repaired, as it was said before. */
  fixed: VFileMessage[]
  /** Why files were left alone that could have been repaired, in one sentence each. */
  unfixed: string[]
  /** The notes afterwards. */
  result: ReadResult
}

/** Repairing one thing may show another, such as an option that was none before. */
const maxRounds = 10

/**
 * Repairs in place what is proved to be right: each file is old or new, never half. Only the spans of the edits change;
 * a file that is not UTF-8 is left alone, and so is one that is read-only or changed since it was read.
 *
 * @throws Failure if a file can't be read
 */
export async function repair(config: Config, options: ReadOptions = {}): Promise<Repaired> {
  const fixed: VFileMessage[] = []
  for (let round = 0; ; round += 1) {
    // Edits fit the text that was read and no other.
    const result = await read(config, { ...options, cache: false })
    const unfixed: string[] = []
    if (round === maxRounds || !(await repairOnce(result, options.cwd ?? process.cwd(), { fixed, unfixed })))
      return { fixed, unfixed, result }
  }
}

async function repairOnce(
  result: ReadResult,
  cwd: string,
  { fixed, unfixed }: Pick<Repaired, 'fixed' | 'unfixed'>,
): Promise<boolean> {
  let isChanged = false
  for (const path of result.files) {
    const text = result.textOf(path)
    const messages = result.messages.filter(({ file }) => file === path)
    if (messages.some(({ ruleId }) => ruleId === 'not-utf8' || ruleId === 'unreadable-file')) continue
    const repaired = applyFixes(text, messages)
    if (repaired.text === text) continue
    try {
      // Also catches a file that isn't UTF-8: its bytes aren't those of the text.
      await writeIfUnchanged(resolve(cwd, path), repaired.text, { bytes: Buffer.from(text) })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      unfixed.push(error.message)
      continue
    }
    fixed.push(...repaired.fixed)
    isChanged = true
  }
  return isChanged
}
