/** Measures time and memory of builds for growing numbers of files: the first build, one without changes, and one after a file was saved. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createProject, type Project, withoutPackage } from './project.js'
import { atMost, type Row, round } from './row.js'

const corpusFolder = resolve(import.meta.dirname, '../../shared/corpus/tldr')
const lightConfig = '{ "emit": ["json", "completions"] }\n'
const sizes = [100, 300, 1000, 3000, 10_000]

/** Writes files: those of the corpus, repeated with different titles. */
function writeFiles({ notes }: Project, count: number): void {
  const texts = readdirSync(corpusFolder).map(
    (name) => [name, readFileSync(join(corpusFolder, name), 'utf8')] as const,
  )
  for (let index = 0; index < count; index += 1) {
    const [name = '', text = ''] = texts[index % texts.length] ?? []
    const repetition = Math.floor(index / texts.length)
    writeFileSync(
      join(notes, `${repetition}-${name}`),
      repetition === 0 ? text : text.replace(/^# .*/, `$& ${repetition}`),
    )
  }
}

/** In seconds. */
interface CommandLineCost {
  first: number
  unchanged: number
  saved: number
}

/** Measures builds in new processes, as a user runs them. */
async function commandLineCost(project: Project): Promise<CommandLineCost> {
  const first = project.build()
  // The cache trusts a file only if it is older than the resolution of file times, which is at most two seconds.
  await sleep(2100)
  project.build()
  const unchanged = Math.min(...Array.from({ length: 5 }, () => project.build()))
  const [page = ''] = readdirSync(project.notes).slice(50)
  const path = join(project.notes, page)
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n- One more:\n\n\`ls --all\`\n`)
  return { first, unchanged, saved: project.build() }
}

interface WatchCost {
  /** In seconds. */
  first: number
  saved: number
  /** Peak memory in bytes. */
  peak: number
}

function watchCost({ path }: Project): WatchCost {
  const script = join(import.meta.dirname, 'saves.mjs')
  return JSON.parse(execFileSync(process.execPath, [script, path], { encoding: 'utf8' })) as WatchCost
}

/** Returns the Mermaid source of a chart for performance.md. */
function plot(title: string, unit: string, lines: readonly (readonly number[])[]): string {
  return [
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis "files" [${sizes.join(', ')}]`,
    `  y-axis "${unit}"`,
    ...lines.map((values) => `  line [${values.map(round).join(', ')}]`),
  ].join('\n')
}

export async function scaleRows(): Promise<Row[]> {
  if (!existsSync(corpusFolder))
    return [{ what: 'many files', on: 'corpus', figure: 'skipped: ../shared/corpus/tldr not found' }]
  const costs: (CommandLineCost & { watch: WatchCost })[] = []
  for (const size of sizes) {
    const project = createProject(withoutPackage)
    writeFiles(project, size)
    // The command line first, because its first build must not find any output.
    const commandLine = await commandLineCost(project)
    costs.push({ ...commandLine, watch: watchCost(project) })
    project.remove()
  }
  const lightProject = createProject(lightConfig)
  writeFiles(lightProject, 10_000)
  const lightCost = await commandLineCost(lightProject)
  lightProject.remove()
  console.log(
    plot('seconds: first build, one file saved, nothing changed', 'seconds', [
      costs.map(({ first }) => first),
      costs.map(({ saved }) => saved),
      costs.map(({ unchanged }) => unchanged),
    ]),
  )
  console.log(plot('memory of watch', 'MB', [costs.map(({ watch }) => watch.peak / 1e6)]))
  const rows = costs.flatMap(({ first, unchanged, saved, watch }, index): Row[] => {
    const on = `${sizes[index]} files`
    return [
      { what: 'first build, without .apkg', on, figure: `${round(first)} s` },
      atMost('  nothing changed', on, (100 * unchanged) / first, 3, '% of the first build'),
      { what: '  one file saved', on, figure: `${round((100 * saved) / first)} % of the first build` },
      atMost('  one file saved, in watch', on, (100 * watch.saved) / watch.first, 5, '% of the first build'),
      { what: '  peak memory, in watch', on, figure: `${round(watch.peak / 1e6)} MB` },
    ]
  })
  const { first, unchanged, saved } = lightCost
  return [
    ...rows,
    { what: 'first build, JSON and completions', on: '10000 files', figure: `${round(first)} s` },
    atMost('  nothing changed', '10000 files', (100 * unchanged) / first, 3, '% of the first build'),
    atMost('  one file saved', '10000 files', (100 * saved) / first, 10, '% of the first build'),
  ]
}
