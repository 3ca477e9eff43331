/**
 * `npm run fuzz`: runs random notes through all parsers and emitters. Notes that throw, hang or produce an invalid file are
 * written to tests/fuzz/found, where a test tries them from then on.
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

function save({ text, faults }: Report): void {
  // Save only one text per kind of fault.
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

async function runWorkers(firstSeed: number): Promise<void> {
  for (let run = 0; Date.now() < end; run += 1) {
    const worker = fork(join(import.meta.dirname, 'worker.ts'), [`${firstSeed + run * 1000}`], {
      execArgv: ['--import', 'tsx'],
    })
    let lastReport: Report | undefined
    let lastReportAt = Date.now()
    worker.on('message', (message) => {
      const report = message as Report
      lastReport = report
      lastReportAt = Date.now()
      if (report.seconds === undefined) return
      tried += 1
      if (report.seconds > report.maxSeconds)
        save({
          ...report,
          faults: [`took ${report.seconds} s, more than ${report.maxSeconds} s`, ...report.faults],
        })
      else if (report.faults.length > 0) save(report)
    })
    const watch = setInterval(() => {
      if (Date.now() - lastReportAt > 60_000 || Date.now() > end) worker.kill('SIGKILL')
    }, 500)
    await new Promise<void>((done) => worker.on('exit', () => done()))
    clearInterval(watch)
    if (Date.now() < end && lastReport && lastReport.seconds === undefined)
      save({ ...lastReport, faults: ['hangs or crashes the process'] })
  }
}

const jobs = Number(values.jobs ?? cpus().length)
console.log(`seed ${seed}, ${values.minutes} minutes, ${jobs} jobs`)
await Promise.all(Array.from({ length: jobs }, (_, index) => runWorkers(seed + index)))
console.log(`${tried} texts tried, ${found.size} faults found`)
process.exitCode = found.size > 0 || tried === 0 ? 1 : 0
