// Builds a project as `watch` does, then changes one of its notes several times. Prints JSON: seconds of the first build and of the
// fastest build after a change, and the peak memory of the process in bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, loadConfig } from '../dist/node.js'

const [cwd] = process.argv.slice(2)
const { config, file } = await loadConfig(cwd)
const options = { cwd, configFile: file, cache: false, memoryCache: new Map(), session: new Set() }

async function seconds() {
  const start = performance.now()
  await build(config, options)
  return (performance.now() - start) / 1000
}

const first = await seconds()
const notes = readdirSync(join(cwd, 'notes'))
const page = join(cwd, 'notes', notes[Math.floor(notes.length / 2)])
const text = readFileSync(page, 'utf8')
const saved = []
for (let number = 0; number < 5; number += 1) {
  writeFileSync(page, `${text}\n- One more:\n\n\`ls --all ${number}\`\n`)
  saved.push(await seconds())
}
writeFileSync(page, text)
console.log(JSON.stringify({ first, saved: Math.min(...saved), peak: process.resourceUsage().maxRSS * 1024 }))
