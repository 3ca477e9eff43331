/** Checks that every output is valid, in the output folder, and free of control characters and of files from elsewhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { faultsOf } from '../../../fuzz/validity.js'
import { readLedger } from '../../../src/emit/index.js'
import { outputFiles } from '../build-pairs.js'
import { alwaysAvailable, forEachBuild, type Reader } from './reader.js'

const decoder = new TextDecoder('utf-8', { fatal: true })
/** Control characters and bidirectional controls, except for tabs and line feeds. */
const controlCharacter = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

export const files: Reader = {
  name: 'files',
  missing: alwaysAvailable,
  read: forEachBuild((built, report) => {
    for (const crash of built.crashes) report('config', crash)
    for (const path of built.strayFiles) report(path, 'written outside the output folder')
    for (const path of built.unstableFiles) report(path, 'changed by a second build')
    for (const path of outputFiles(built)) {
      const bytes = readFileSync(join(built.out, path))
      const contents = path.endsWith('.apkg') ? Object.values(unzipSync(bytes)) : [bytes]
      for (const content of contents)
        if (containsSecret(content, built.secret)) report(path, 'contains a file from outside the notes')
      if (/\.(?:apkg|png)$/.test(path)) continue
      const text = decode(bytes)
      if (text === undefined) report(path, 'not UTF-8')
      else {
        for (const fault of faultsOf({ path, content: text, mediaType: 'text/plain' }, false))
          report(path, fault)
        if (/^completions\//.test(path) && controlCharacter.test(text))
          report(path, `control character in ${JSON.stringify(around(text, controlCharacter))}`)
      }
    }
    readTable(readFileSync(join(built.out, 'completions/commands.tsv'), 'utf8'), report)
    try {
      readLedger(readFileSync(join(built.base, 'project/ddd-build.ids.tsv'), 'utf8'))
    } catch (error) {
      report('ddd-build.ids.tsv', String(error))
    }
    readReports(built, report)
  }),
}

function readTable(text: string, report: (output: string, what: string) => void): void {
  for (const line of text.split('\n').slice(0, -1))
    if (line.split('\t').length < 5)
      report('completions/commands.tsv', `line with fewer than 5 cells: ${line}`)
}

function readReports(
  {
    reports,
    messageCount,
  }: Pick<
    Parameters<typeof outputFiles>[0] & { reports: ReadonlyMap<string, string>; messageCount: number },
    'reports' | 'messageCount'
  >,
  report: (output: string, what: string) => void,
): void {
  for (const [name, text] of reports) {
    if (controlCharacter.test(text))
      report(`report ${name}`, `control character in ${JSON.stringify(around(text, controlCharacter))}`)
    if (name === 'github') {
      const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== '')
      const extraLine = lines.find((line) => !/^::(?:error|warning|notice) file=/.test(line))
      if (extraLine !== undefined || lines.length !== messageCount)
        report('report github', `extra line: ${extraLine ?? lines.length}`)
    }
    if (name === 'json') JSON.parse(text)
  }
}

function containsSecret(bytes: Uint8Array, secret: string): boolean {
  const text = Buffer.from(bytes).toString('latin1')
  return text.includes(secret) || text.includes(Buffer.from(secret).toString('base64').slice(0, 36))
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

function around(text: string, pattern: RegExp): string {
  const index = text.search(pattern)
  return text.slice(Math.max(0, index - 60), index + 60)
}
