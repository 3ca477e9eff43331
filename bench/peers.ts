/** Other tools, on the same files. Each round runs all of them, so that a busy moment of the machine doesn't hit only one. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createProject, main, type Project } from './project.js'
import { atMost, type Row, round } from './row.js'

const pages = resolve(import.meta.dirname, '../../shared/corpus/tldr')
const pageCount = 1000
const questionCount = 10_000
const rounds = 3

const bin = (folder: string, name: string) => join(folder, 'node_modules/.bin', name)

/** A command that is measured. */
interface Tool {
  name: string
  run: readonly [program: string, ...args: string[]]
  cwd: string
  /** Whether the status 1 means that it found something. */
  isLinter?: boolean
}

/** Tools that read Markdown, and what of ours does about the same. */
interface Comparison {
  on: string
  ours: Tool
  others: readonly Tool[]
  /** Goal: how long ours may take, as a multiple of all others together, if those do parts of the work. */
  maxOfSum?: number
}

/** Installs the tools into a folder. Those that can't be installed are left out of the comparison, which says so. */
function install(folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const packages = [
    'remark-cli@12',
    'remark-gfm@4',
    'remark-preset-lint-recommended@7',
    'markdownlint-cli2@0.18',
    '@marp-team/marp-cli@4',
  ]
  spawnSync('npm', ['install', '--silent', '--ignore-scripts', ...packages], { cwd: folder })
  spawnSync('python3', ['-m', 'venv', join(folder, 'venv')])
  spawnSync(join(folder, 'venv/bin/pip'), ['install', '--quiet', 'genanki==0.13.1'])
}

function createPages(): Project {
  const project = createProject()
  for (const name of readdirSync(pages).slice(0, pageCount))
    cpSync(join(pages, name), join(project.notes, name))
  return project
}

/** Creates questions and answers in 20 files. */
function createQuestions(): Project {
  const project = createProject('{ "emit": [["anki", { "files": ["apkg"] }]] }\n')
  for (let file = 0; file < 20; file += 1) {
    const facts = Array.from(
      { length: questionCount / 20 },
      (_, index) =>
        `Q: Which harbour does ship ${index} of fleet ${file} sail to?\nA: Harbour ${index * 7 + file}\n`,
    )
    writeFileSync(join(project.notes, `fleet-${file}.md`), `# Fleet ${file}\n\n${facts.join('\n')}`)
  }
  return project
}

const genanki = `
import genanki
model = genanki.Model(1, 'Basic', fields=[{'name': 'Front'}, {'name': 'Back'}], templates=[
  {'name': 'Card', 'qfmt': '{{Front}}', 'afmt': '{{FrontSide}}<hr>{{Back}}'}])
deck = genanki.Deck(2, 'Fleets')
for file in range(20):
  for index in range(${questionCount / 20}):
    deck.add_note(genanki.Note(model=model, fields=[
      f'Which harbour does ship {index} of fleet {file} sail to?', f'Harbour {index * 7 + file}']))
genanki.Package(deck).write_to_file('fleets.apkg')
`

const bareRemark = `
import { readdirSync, readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
const processor = unified().use(remarkParse).use(remarkGfm).freeze()
for (const name of readdirSync(process.argv[2])) processor.parse(readFileSync(process.argv[2] + '/' + name, 'utf8'))
`

function comparisons(folder: string, notes: Project, questions: Project): Comparison[] {
  const ours = (name: string, { path }: Project, ...args: string[]): Tool => ({
    name,
    run: [process.execPath, main, ...args],
    cwd: path,
  })
  const tool = (name: string, ...run: Tool['run']): Tool => ({ name, run, cwd: folder })
  const linter = (...args: Parameters<typeof tool>): Tool => ({ ...tool(...args), isLinter: true })
  writeFileSync(join(folder, 'make-deck.py'), genanki)
  writeFileSync(join(folder, 'remark.mjs'), bareRemark)
  return [
    {
      on: `check ${pageCount} files`,
      ours: { ...ours('ddd-build check', notes, 'check', '--no-cache'), isLinter: true },
      others: [
        linter(
          'remark-cli, recommended rules',
          bin(folder, 'remark'),
          '--quiet',
          '--no-stdout',
          '--use',
          'remark-gfm',
          '--use',
          'remark-preset-lint-recommended',
          notes.notes,
        ),
        linter('markdownlint-cli2', bin(folder, 'markdownlint-cli2'), `${notes.notes}/*.md`),
      ],
    },
    {
      on: `HTML from ${pageCount} files`,
      ours: ours('ddd-build --format cheatsheet', notes, '--no-cache', '--format', 'cheatsheet'),
      others: [
        tool('marp-cli', bin(folder, 'marp'), '--no-stdin', '-I', notes.notes, '-o', join(folder, 'slides')),
        tool(
          'pandoc',
          'sh',
          '-c',
          `for f in ${notes.notes}/*.md; do pandoc -t html -o page.html "$f" || exit; done`,
        ),
      ],
    },
    {
      on: `${questionCount} questions`,
      ours: ours('ddd-build --format anki', questions, '--no-cache'),
      others: [
        tool('remark, parse only', process.execPath, join(folder, 'remark.mjs'), questions.notes),
        tool('genanki, from lists', join(folder, 'venv/bin/python'), 'make-deck.py'),
      ],
      maxOfSum: 1.2,
    },
  ]
}

/** @returns wall-clock time in seconds; `undefined` if the tool isn't installed */
function time({ run: [program, ...args], cwd, isLinter = false }: Tool): number | undefined {
  const start = performance.now()
  const { error, status } = spawnSync(program, args, { cwd, stdio: 'ignore' })
  const isFinished = !error && (status === 0 || (status === 1 && isLinter))
  return isFinished ? (performance.now() - start) / 1000 : undefined
}

export async function peerRows(): Promise<Row[]> {
  if (!existsSync(pages)) return [{ what: 'other tools', on: 'corpus', figure: 'not next to the checkout' }]
  const folder = mkdtempSync(join(tmpdir(), 'ddd-bench-'))
  install(folder)
  const projects = [createPages(), createQuestions()] as const
  const all = comparisons(folder, ...projects)
  const times = new Map<Tool, (number | undefined)[]>()
  for (let count = 0; count < rounds; count += 1)
    for (const { ours, others } of all)
      for (const tool of [ours, ...others]) times.set(tool, [...(times.get(tool) ?? []), time(tool)])
  const best = (tool: Tool) => {
    const measured = (times.get(tool) ?? []).filter((seconds) => seconds !== undefined)
    return measured.length < rounds ? undefined : Math.min(...measured)
  }
  for (const { path } of projects) rmSync(path, { recursive: true })
  rmSync(folder, { recursive: true })
  return all.flatMap(({ on, ours, others, maxOfSum }): Row[] => {
    const base = best(ours)
    if (base === undefined) throw new Error(`${ours.name} failed`)
    const otherTimes = others.map(best)
    const sum = otherTimes.every((seconds) => seconds !== undefined)
      ? otherTimes.reduce((total, seconds) => total + seconds, 0)
      : undefined
    return [
      { what: ours.name, on, figure: `${round(base)} s` },
      ...others.map(({ name }, index) => ({
        what: `  ${name}`,
        on,
        figure: relative(otherTimes[index], base),
      })),
      ...(maxOfSum === undefined || sum === undefined
        ? []
        : [atMost('  ours, compared with their sum', on, base / sum, maxOfSum, '×')]),
    ]
  })
}

function relative(seconds: number | undefined, base: number): string {
  return seconds === undefined ? 'not installed' : `${round(seconds / base)} × ours`
}
