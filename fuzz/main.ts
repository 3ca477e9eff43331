/**
 * `npm run fuzz`: changes notes at random and takes each text through all parsers and emitters. What throws, hangs or makes a file
 * that is not valid is written to tests/fuzz/found, where a test tries it from then on.
 *
 *     npm run fuzz -- --minutes 30 --seed 7
 */
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Report } from './worker.js'

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, jobs: { type: 'string' } },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const end = Date.now() + Number(values.minutes) * 60_000
const folder = join(import.meta.dirname, '../tests/fuzz/found')
const found = new Map<string, string>()
let tried = 0

/** How long a text may take, in seconds: one for each 100 KB, and some for a machine that does other things too. */
const allowed = (text: string) => Math.max(2, (2 * text.length) / 100_000)

function keep({ text, faults }: Report): void {
  // Of what goes wrong in the same way, one is enough.
  const fault = (faults[0] ?? '')
    .split('\n')
    .slice(0, 3)
    .join('\n')
    .replace(/^\S*?(\.\w+):/, '$1:')
    .replace(/[\d.]+/g, '0')
  if (found.has(fault)) return
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.md`
  found.set(fault, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), text)
  console.log(`${name}: ${faults[0]?.slice(0, 800)}`)
}

async function work(seedOfWorker: number): Promise<void> {
  for (let turn = 0; Date.now() < end; turn += 1) {
    const worker = fork(join(import.meta.dirname, 'worker.ts'), [`${seedOfWorker + turn * 1000}`], {
      execArgv: ['--import', 'tsx'],
    })
    let last: Report | undefined
    let since = Date.now()
    worker.on('message', (message) => {
      const report = message as Report
      last = report
      since = Date.now()
      if (report.seconds === undefined) return
      tried += 1
      if (report.seconds > allowed(report.text))
        keep({ ...report, faults: [`took ${report.seconds} s`, ...report.faults] })
      else if (report.faults.length > 0) keep(report)
    })
    const watch = setInterval(() => {
      if (Date.now() - since > 60_000 || Date.now() > end) worker.kill('SIGKILL')
    }, 500)
    await new Promise<void>((done) => worker.on('exit', () => done()))
    clearInterval(watch)
    if (Date.now() < end && last && last.seconds === undefined)
      keep({ ...last, faults: ['hangs or ends the process'] })
  }
}

const jobs = Number(values.jobs ?? cpus().length)
console.log(`seed ${seed}, ${values.minutes} minutes, ${jobs} at a time`)
await Promise.all(Array.from({ length: jobs }, (_, index) => work(seed + index)))
console.log(`${tried} texts tried, ${found.size} faults found`)
process.exitCode = found.size > 0 || tried === 0 ? 1 : 0
