/** `npm run bench [SUITE …]`: runs the benchmarks. Without arguments, runs all of them and writes bench/results.json. */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { ankiRows } from './anki.js'
import { cheatsheetRows } from './cheatsheet.js'
import { completionRows } from './completions.js'
import { engineRows } from './engine.js'
import { growthRows } from './growth.js'
import { ledgerRows } from './ledger.js'
import { peerRows } from './peers.js'
import { playgroundRows } from './playground.js'
import type { Row } from './row.js'
import { scaleRows } from './scale.js'

const suites: Readonly<Record<string, () => Promise<Row[]>>> = {
  engine: engineRows,
  scale: scaleRows,
  peers: peerRows,
  anki: ankiRows,
  ledger: ledgerRows,
  completions: completionRows,
  cheatsheet: cheatsheetRows,
  playground: playgroundRows,
  growth: growthRows,
}

const selected = process.argv.slice(2)
const names = Object.keys(suites).filter((name) => selected.length === 0 || selected.includes(name))
const unknown = selected.filter((name) => !Object.hasOwn(suites, name))
if (unknown.length > 0) {
  console.error(`Unknown suite ${unknown.join(', ')}: must be one of ${Object.keys(suites).join(', ')}`)
  process.exit(1)
}
const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model.trim() }
console.log(`Node ${machine.node}, ${machine.cores} cores, ${machine.processor}\n`)
const results: Record<string, Row[]> = {}
for (const name of names) {
  const rows = (await suites[name]?.()) ?? []
  results[name] = rows
  console.log(name)
  for (const { what, on, figure, goal, isMet } of rows) {
    const result = goal === undefined ? '' : `${isMet ? 'met' : 'NOT MET'}: ${goal}`
    console.log(`  ${what.padEnd(44)} ${on.padEnd(28)} ${figure.padEnd(22)} ${result}`)
  }
}
if (selected.length === 0)
  writeFileSync(
    join(import.meta.dirname, 'results.json'),
    `${JSON.stringify({ machine, results }, null, 1)}\n`,
  )
