/** Anki packages: time for many notes, growth with their number, and comparison with another tool. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { anki, createNotebook, type Notebook, parseNotes } from '../src/index.js'
import { atMost, type Row, round, seconds } from './row.js'

/** Creates a notebook with `count` described commands, 100 per file. */
function notebookOf(count: number): Notebook {
  const files = Array.from({ length: count / 100 }, (_, file) => {
    const rows = Array.from(
      { length: 100 },
      (_, row) =>
        `| \`boat fleet-${file} sail --to harbour-${row} --crew ${row}\` | sails fleet ${file} to harbour ${row} | ${file + 1} |`,
    )
    return parseNotes(
      `## Chapter ${file + 1} - Fleet ${file}\n\n| Command | Description | Page |\n|--|--|--|\n${rows.join('\n')}\n`,
    )
  })
  return createNotebook(files)
}

export async function ankiRows(): Promise<Row[]> {
  const [small, large] = [notebookOf(1000), notebookOf(10_000)]
  const emit = (notebook: Notebook) => anki({ deck: 'Boats', files: ['apkg'] }).emit(notebook)
  await emit(small)
  const [time100, time1000, time10000] = [
    await seconds(() => emit(notebookOf(100))),
    await seconds(() => emit(small)),
    await seconds(() => emit(large)),
  ]
  const runTool = await otherTool()
  return [
    atMost('an .apkg', '10,000 notes', time10000, 2, 's'),
    atMost('10,000 notes compared to 1,000', 'an .apkg', time10000 / time1000, 11, '×'),
    {
      what: 'anki-apkg-export 4, the same cards',
      on: '100 notes',
      figure: await compare(time100, () => runTool?.(notebookOf(100))),
    },
    {
      what: 'anki-apkg-export 4, the same cards',
      on: '10,000 notes',
      figure: await compare(time10000, () => runTool?.(large)),
    },
  ]
}

async function compare(ours: number, run: () => unknown): Promise<string> {
  try {
    const time = await seconds(run, 1)
    return time < 0.001 ? 'could not be installed' : `${round(time / ours)} × ours`
  } catch (error) {
    return /memory/i.test(String(error)) ? 'runs out of memory' : `fails: ${String(error).slice(0, 60)}`
  }
}

/** Installs anki-apkg-export, which only writes packages, so it gets finished fronts and backs. */
async function otherTool(): Promise<((notebook: Notebook) => Promise<void>) | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-bench-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  try {
    execFileSync('npm', ['install', '--silent', '--ignore-scripts', 'anki-apkg-export@4.0.3'], {
      cwd: folder,
    })
  } catch {
    return undefined
  }
  const path = pathToFileURL(join(folder, 'node_modules/anki-apkg-export/dist/index.js')).href
  const { default: module } = await import(path)
  const Exporter = module.default ?? module
  return async ({ commands }) => {
    const deck = new Exporter('Boats')
    for (const { value, description = '' } of commands) deck.addCard(description, value)
    await deck.save()
  }
}
