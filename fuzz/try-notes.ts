import { parse as parseYaml } from 'yaml'
import { createKnowledge, createNotebook } from '../src/catalog/index.js'
import { check } from '../src/check/index.js'
import { anki, cheatsheet, completions, json } from '../src/emit/index.js'
import { checkConfig } from '../src/engine/config/check-config.js'
import { parseHelpPage } from '../src/engine/learn/parse-help-page.js'
import { parseBytes } from '../src/engine/parsing/parse-bytes.js'
import { UserError } from '../src/engine/user-error.js'
import { parseShellLine } from '../src/shell/index.js'
import { faultsOf } from './validity.js'

const emitters = [json(), anki(), cheatsheet(), completions()]

/**
 * Parses a text as notes, knowledge, shell lines, a help page and a config, and emits all formats from it.
 *
 * @param usesShells whether to check scripts with their shells, which is slow
 * @returns faults in the output
 * @throws whatever our code throws
 */
export async function tryNotes(text: string, usesShells: boolean): Promise<string[]> {
  const { notes, file } = parseBytes(Buffer.from(text), 'notes/fuzz.md', {})
  // A file that exceeds a limit (“This file was not read: …”) isn't a fault; any other unreadable file is.
  if (
    file.messages.some(({ ruleId, reason }) => ruleId === 'unreadable-file' && !reason.includes('not read:'))
  )
    return file.messages.map(String)
  const knowledge = createKnowledge([notes])
  const notebook = createNotebook([notes], { knowledge })
  const messages = check(notebook, { knowledge })
  const faults: string[] = []
  for (const emitter of emitters) {
    for (const asset of await emitter.emit(notebook, { messages }))
      faults.push(...faultsOf(asset, usesShells))
    await emitter.preview?.(notebook, { messages })
  }
  for (const line of text.split('\n').slice(0, 50)) parseShellLine(line)
  parseHelpPage(text)
  tryConfig(text)
  return faults
}

function tryConfig(text: string): void {
  let config: unknown
  try {
    config = parseYaml(text, { maxAliasCount: 10, logLevel: 'error' })
  } catch {
    return
  }
  try {
    checkConfig(config, () => ({ location: 'ddd-build.config.json' }))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}
