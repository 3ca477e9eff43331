/** Decks: how long a package of many notes takes, whether it grows with their number, and what another tool needs. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { anki, createNotebook, type Notebook, parseNotes } from '../src/index.js'
import { atMost, type Row, round, seconds } from './row.js'

/** Notes of so many described commands, in files of a hundred. */
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
  const make = (notebook: Notebook) => anki({ deck: 'Boats', files: ['apkg'] }).emit(notebook)
  await make(small)
  const [tiny, few, many] = [
    await seconds(() => make(notebookOf(100))),
    await seconds(() => make(small)),
    await seconds(() => make(large)),
  ]
  const tool = await otherTool()
  return [
    atMost('an .apkg', '10,000 notes', many, 2, 's'),
    atMost('10,000 notes beside 1,000', 'an .apkg', many / few, 11, '×'),
    {
      what: 'anki-apkg-export 4, the same cards',
      on: '100 notes',
      figure: await beside(tiny, () => tool?.(notebookOf(100))),
    },
    {
      what: 'anki-apkg-export 4, the same cards',
      on: '10,000 notes',
      figure: await beside(many, () => tool?.(large)),
    },
  ]
}

async function beside(ours: number, run: () => unknown): Promise<string> {
  try {
    const time = await seconds(run, 1)
    return time < 0.001 ? 'could not be installed' : `${round(time / ours)} × ours`
  } catch (error) {
    return /memory/i.test(String(error)) ? 'runs out of memory' : `fails: ${String(error).slice(0, 60)}`
  }
}

/** anki-apkg-export writes packages and knows nothing of notes: it gets the finished fronts and backs. */
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
