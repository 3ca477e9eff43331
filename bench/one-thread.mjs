// Measures time and memory for a folder of notes on one thread, with remark and GFM alone (`floor`) or everything we do (`ours`).
// Prints JSON.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'

const [what, folder] = process.argv.slice(2)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ path: name, value: readFileSync(join(folder, name), 'utf8') }))

const seconds = {}
async function timed(step, run) {
  const start = performance.now()
  const result = await run()
  seconds[step] = (performance.now() - start) / 1000
  return result
}

if (what === 'floor') {
  const { unified } = await import('unified')
  const { default: remarkParse } = await import('remark-parse')
  const { default: remarkGfm } = await import('remark-gfm')
  const processor = unified().use(remarkParse).use(remarkGfm).freeze()
  await timed('parse', () => files.map((file) => processor.parse(new VFile(file))))
} else {
  const { parseNotes, createNotebook, check, json, anki, cheatsheet, completions } = await import(
    '../dist/index.js'
  )
  const notes = await timed('parse', () => files.map((file) => parseNotes(new VFile(file))))
  const notebook = await timed('notebook', () => createNotebook(notes))
  const messages = await timed('check', () => check(notebook))
  for (const emitter of [json(), anki({ files: ['csv'] }), cheatsheet(), completions()])
    await timed(emitter.name, () => emitter.emit(notebook, { messages }))
}
seconds.all = Object.values(seconds).reduce((sum, time) => sum + time, 0)
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS * 1024 }))
