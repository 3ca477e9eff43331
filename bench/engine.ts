/** The engine, compared to remark with GFM on one thread (the floor), and to starting Node. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createProject, main, withoutPackage } from './project.js'
import { atMost, type Row, seconds } from './row.js'

const root = resolve(import.meta.dirname, '..')
const corpus = resolve(root, '../shared/corpus')
const seed = resolve(root, '../shared/seed/docker-notes.md')

interface Cost {
  /** By step, and in total as `all`. */
  seconds: Record<string, number>
  /** Peak memory of the process, in bytes. */
  peak: number
}

/** Measures a folder with one-thread.mjs in a new process. */
function measure(what: 'floor' | 'ours', folder: string): Cost {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'one-thread.mjs'), what, folder], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  return JSON.parse(output) as Cost
}

/** Returns the fastest of several runs, since interference only adds time. */
function bestCost(what: 'floor' | 'ours', folder: string, times: number): Cost {
  const costs = Array.from({ length: times }, () => measure(what, folder))
  return costs.reduce((best, next) => ((next.seconds.all ?? 0) < (best.seconds.all ?? 0) ? next : best))
}

function compareToFloor(name: string): Row[] {
  const folder = join(corpus, name)
  const files = `${name} (${readdirSync(folder).length} files)`
  const floor = bestCost('floor', folder, 3)
  const ours = bestCost('ours', folder, 3)
  const base = floor.seconds.all ?? 1
  const project = createProject(withoutPackage)
  cpSync(folder, project.notes, { recursive: true })
  const cli = Math.min(project.build('--no-cache'), project.build('--no-cache'))
  const steps = Object.entries(ours.seconds).filter(([step]) => step !== 'all')
  return [
    atMost('everything, one thread', files, (ours.seconds.all ?? 0) / base, 1.4, '× floor'),
    ...steps.map(([step, time]) => ({
      what: `  of which ${step}`,
      on: files,
      figure: `${(time / base).toFixed(2)} × floor`,
    })),
    atMost(`CLI, ${cpus().length} cores`, files, cli / base, 0.9, '× floor'),
    atMost('memory, one thread', files, ours.peak / floor.peak, 2.5, '× floor'),
  ]
}

/** What we add to the floor for one big file, at 4 MB compared to 1 MB. */
function bigFile(): Row {
  const times = [1, 4].map((size) => {
    const folder = mkdtempSync(join(tmpdir(), 'ddd-bench-'))
    const head = '# Boats\n\n| Command | Description | Page |\n|--|--|--|\n'
    const row = (index: number) =>
      `| \`boat sail --to harbour-${index}\` | sails to harbour ${index} | ${index % 300} |\n`
    let text = head
    for (let index = 0; text.length < size * 950_000; index += 1)
      text += index % 200 === 199 ? `\n## Part ${index}\n\n${head.slice(9)}` : row(index)
    writeFileSync(join(folder, 'big.md'), text)
    return (bestCost('ours', folder, 2).seconds.all ?? 0) - (bestCost('floor', folder, 2).seconds.all ?? 0)
  })
  const [one = 1, four = 0] = times
  return atMost('what we add, 4 MB of tables', 'one file', four / one, 4.4, '× 1 MB')
}

async function starts(): Promise<Row[]> {
  const run =
    (...args: string[]) =>
    () =>
      spawnSync(process.execPath, args)
  const node = await seconds(run('-e', '0'), 15)
  const rows: Row[] = []
  for (const option of ['--version', '--help'])
    rows.push(
      atMost(`ddd-build ${option}`, '–', (await seconds(run(main, option), 15)) / node, 1.3, '× node -e 0'),
    )
  if (existsSync(seed)) {
    const project = createProject(withoutPackage)
    cpSync(seed, join(project.notes, 'docker-notes.md'))
    const build = await seconds(() => project.build('--no-cache'), 7)
    rows.push(atMost('build the seed notes, without .apkg', '1 file', build / node, 5, '× node -e 0'))
    project.build()
    execFileSync('sleep', ['2.1'])
    project.build()
    rows.push({
      what: 'the same, nothing changed',
      on: '1 file',
      figure: `${((await seconds(() => project.build(), 7)) / node).toFixed(2)} × node -e 0`,
    })
  }
  return rows
}

export async function engineRows(): Promise<Row[]> {
  const rows = [...(await starts()), bigFile()]
  if (!existsSync(corpus))
    return [...rows, { what: 'many files', on: 'corpus', figure: 'not next to the checkout' }]
  return [...rows, ...compareToFloor('tldr'), ...compareToFloor('docker-cli')]
}
