import { resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { applyFixes } from '../check/index.js'
import type { Config } from './config/config.js'
import { type ReadOptions, type ReadResult, read } from './read.js'
import { writeFile } from './writing/write-assets.js'

export interface Repaired {
  /** What was repaired, as it was said before. */
  fixed: VFileMessage[]
  /** The notes afterwards. */
  result: ReadResult
}

/** Repairing one thing may show another, such as an option that was none before. */
const maxRounds = 10

/**
 * Repairs in place what is proved to be right: each file is old or new, never half. Only the spans of the edits change;
 * a file that is not UTF-8 is left alone.
 *
 * @throws Failure if a file can't be read or written
 */
export async function repair(config: Config, options: ReadOptions = {}): Promise<Repaired> {
  const fixed: VFileMessage[] = []
  for (let round = 0; ; round += 1) {
    // Edits fit the text that was read and no other.
    const result = await read(config, { ...options, cache: false })
    if (round === maxRounds || !(await repairOnce(result, options.cwd ?? process.cwd(), fixed)))
      return { fixed, result }
  }
}

async function repairOnce(result: ReadResult, cwd: string, fixed: VFileMessage[]): Promise<boolean> {
  let isChanged = false
  for (const path of result.files) {
    const text = result.textOf(path)
    const messages = result.messages.filter(({ file }) => file === path)
    if (messages.some(({ ruleId }) => ruleId === 'not-utf8' || ruleId === 'unreadable-file')) continue
    const repaired = applyFixes(text, messages)
    if (repaired.text === text) continue
    await writeFile(resolve(cwd, path), repaired.text)
    fixed.push(...repaired.fixed)
    isChanged = true
  }
  return isChanged
}
