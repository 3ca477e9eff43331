import { parse as parseYaml } from 'yaml'
import { checkConfig } from '../src/build/config/check-config.js'
import { Failure } from '../src/build/failure.js'
import { readHelpPage } from '../src/build/learn/help-page.js'
import { parseBytes } from '../src/build/reading/read-file.js'
import { createKnowledge, createNotebook } from '../src/catalog/index.js'
import { check } from '../src/check/index.js'
import { anki, cheatsheet, completions, json } from '../src/emit/index.js'
import { readLine } from '../src/shell/index.js'
import { faultsOf } from './validity.js'

const emitters = [json(), anki(), cheatsheet(), completions()]

/**
 * Takes a text through all that reads: as notes, as knowledge, as lines of a shell, as a page of help and as a config, and
 * makes everything from it.
 *
 * @returns what went wrong; an exception is thrown on
 */
export async function tryNotes(text: string, asksShells: boolean): Promise<string[]> {
  const { notes, file } = parseBytes(Buffer.from(text), 'notes/fuzz.md', {})
  if (
    file.messages.some(({ ruleId, reason }) => ruleId === 'unreadable-file' && !reason.includes('not read:'))
  )
    return file.messages.map(String)
  const knowledge = createKnowledge([notes])
  const notebook = createNotebook([notes], { knowledge })
  const messages = check(notebook, { knowledge })
  const faults: string[] = []
  for (const emitter of emitters) {
    for (const asset of await emitter.emit(notebook, { messages, time: 0 }))
      faults.push(...faultsOf(asset, asksShells))
    await emitter.preview?.(notebook, { messages })
  }
  for (const line of text.split('\n').slice(0, 50)) readLine(line)
  readHelpPage(text)
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
    checkConfig(config, 'ddd-build.config.json')
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}
