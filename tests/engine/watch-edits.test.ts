/** Random sequences of changes while `watch` runs: it writes the same as a single build of the result. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { build, loadConfig, UserError, watch } from '../../src/engine/index.js'
import { filesBelow, notesFolder } from './notes-folder.js'

const runs = process.env.DDD_LONG === '1' ? 500 : 20

/** What a file of notes may contain. Several mention the same program, and the last ones look at other files. */
const contents: readonly string[] = [
  '# Ships\n\n- `ship sail --to HARBOUR` - Sail to a harbour\n- `ship anchor` - Drop the anchor\n',
  '# Boats\n\n- `ship anchor` - Stop where it is\n- `ship sail fast` - Sail with every sail\n',
  '# Ropes\n\nQ: What holds a mast?\nA: The shrouds\n\nA **stay** is a rope that holds the mast from the front.\n',
  '# Knots {#knots}\n\nbowline::a loop that does not slip\n\nThe ==reef== knot joins two ropes.\n',
  '# Pictures\n\n![A hull](hull.png)\n\nSee [the knots](b.md#knots) and [boats](c/boats.md).\n',
  '# Tables\n\n| Command | Description |\n|--|--|\n| `row -n 4` | Row with four people |\n| `row --help` | Show the options |\n',
  '# Ships\n\n<!-- ddd-build-disable-next-line -->\n- `ship sail --to` - Sail\n\n| Sail | Mast |\n|--|--|\n| jib | fore |\n',
  '',
]

const knowledge = '# ship\n\n## ship anchor\n\nDrop the anchor\n\n- `-q, --quick` - Drop it without a check\n'

const configs: readonly string[] = [
  "export default { title: 'Sailing' }\n",
  "export default { title: 'Sailing', rules: { 'duplicate-command': false }, language: 'de' }\n",
  "export default { title: 'Rowing', checks: [{ id: 'own', check: () => [] }] }\n",
  'export default { title: \n',
]

const names = ['a.md', 'b.md', 'c/boats.md', 'c/d/deep.md', 'hull.png'] as const
const name = fc.constantFrom(...names)
const content = fc.constantFrom(...contents)

type Change =
  | { kind: 'write'; name: string; content: string }
  | { kind: 'rename'; name: string; to: string }
  | { kind: 'remove'; name: string }
  | { kind: 'config'; content: string }
  | { kind: 'knowledge'; content: string }

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), name, content }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), name, to: name }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), name: fc.constantFrom('c', ...names) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('config' as const), content: fc.constantFrom(...configs) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('knowledge' as const),
      content: fc.constantFrom(knowledge, knowledge.replaceAll('anchor', 'sail')),
    }),
  },
)

/** Changes that are made at once, as when a branch is checked out. */
const changes = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })

/** @returns whether anything changed */
function apply(change: Change, path: string): boolean {
  const notes = (name: string) => join(path, 'notes', name)
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return true
  }
  if (change.kind === 'write') return write(notes(change.name), change.content)
  if (change.kind === 'config') return write(join(path, 'ddd-build.config.mjs'), change.content)
  if (change.kind === 'knowledge') return write(join(path, 'knowledge/ship.md'), change.content)
  try {
    if (change.kind === 'remove') rmSync(notes(change.name), { recursive: true })
    else {
      mkdirSync(dirname(notes(change.to)), { recursive: true })
      renameSync(notes(change.name), notes(change.to))
    }
    return true
  } catch {
    // There is no such file.
    return false
  }
}

async function settingsOf(cwd: string) {
  const { config, file } = await loadConfig(cwd)
  return { config, options: { cwd, cache: false, ...(file ? { configFile: file } : {}) } }
}

/** @returns the files that one build of a copy of the folder, with its ledger, leaves; `undefined` if it can't be built */
async function filesAfterOneBuild(folder: string): Promise<ReadonlyMap<string, Buffer> | undefined> {
  // A notebook is named after its folder.
  const copy = join(mkdtempSync(join(tmpdir(), 'ddd-once-')), basename(folder))
  cpSync(folder, copy, {
    recursive: true,
    preserveTimestamps: true,
    filter: (source) => source !== join(folder, 'out'),
  })
  try {
    const { config, options } = await settingsOf(copy)
    await build(config, options)
    return filesBelow(copy)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return undefined
  } finally {
    rmSync(dirname(copy), { recursive: true })
  }
}

/** Changes a folder while it is watched. @returns which files differ from those of one build, once that no longer changes */
async function differencesAfter(batches: readonly (readonly Change[])[]): Promise<string[]> {
  const { path } = notesFolder({
    'package.json': '{"type":"module"}',
    'ddd-build.config.mjs': configs[0] ?? '',
    'notes/a.md': contents[0] ?? '',
    'notes/hull.png': 'PNG',
  })
  const controller = new AbortController()
  let events = 0
  const count = () => {
    events += 1
  }
  const finished = watch(() => settingsOf(path), {
    cwd: path,
    signal: controller.signal,
    onBuild: count,
    onError: count,
  })
  try {
    await until(() => events > 0)
    // The system takes a moment to start watching a folder.
    await sleep(300)
    for (const batch of batches) {
      const before = events
      const isChanged = batch.map((change) => apply(change, path)).includes(true)
      if (isChanged) await until(() => events > before)
    }
    let differences: string[] = []
    await until(async () => {
      const expected = await filesAfterOneBuild(path)
      const actual = filesBelow(path)
      differences = expected ? differingFiles(expected, actual) : []
      return differences.length === 0
    })
    return differences
  } finally {
    controller.abort()
    await finished
    rmSync(path, { recursive: true })
  }
}

/** Waits until a condition holds, for ten seconds at most. */
async function until(isMet: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100 && !(await isMet()); attempt += 1) await sleep(100)
}

function differingFiles(
  expected: ReadonlyMap<string, Buffer>,
  actual: ReadonlyMap<string, Buffer>,
): string[] {
  const paths = new Set([...expected.keys(), ...actual.keys()])
  return [...paths].filter((path) => !expected.get(path)?.equals(actual.get(path) ?? Buffer.of()))
}

it(`writes the same files as one build, after any of ${runs} sequences of changes`, {
  timeout: runs * 20_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (batches) => {
      expect(await differencesAfter(batches)).toEqual([])
    }),
    // Without shrinking: a sequence that fails takes ten seconds.
    { numRuns: runs, seed: seedOf(process.env.DDD_SEED), endOnFailure: true },
  )
})

function seedOf(text = ''): number {
  return /^\d+$/.test(text) ? Number(text) % 2 ** 31 : Math.floor(Math.random() * 2 ** 31)
}
