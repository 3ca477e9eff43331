/** Builds a notebook from pairs, as the command line does, in a folder of its own. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import pc from 'picocolors'
import { checkConfig } from '../../src/build/config/check-config.js'
import type { Config } from '../../src/build/config/config.js'
import { build, Failure, read } from '../../src/build/index.js'
import { assignDeckIds } from '../../src/build/ledger/index.js'
import { previewPages } from '../../src/build/preview/index.js'
import { report, reporters } from '../../src/cli/report/messages.js'
import { type Deck, isAnkiEmitter } from '../../src/emit/index.js'
import type { Placed } from './contexts.js'
import type { Pair } from './pairs.js'

/** A file that no output may hold, beside the project; a picture by its name. */
const secret = 'the secret that stays outside'
/** A picture that notes may show. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export interface Built {
  pairs: readonly Pair[]
  /** Holds the project, and the secret. */
  base: string
  /** The output folder. */
  out: string
  /** What the build should have put into the deck. */
  deck: Deck
  /** The pages of the preview, by name. */
  pages: ReadonlyMap<string, string>
  /** What the command line prints of the messages, by reporter. */
  reports: ReadonlyMap<string, string>
  messageCount: number
  /** Files that changed outside of the output folder, and the ledger. */
  strayFiles: string[]
  /** Files that a second build made differently. */
  unstableFiles: string[]
  secret: string
  /** Scheme of the links that the config asks for: any but one of a script. */
  scheme: string | undefined
  /** Exceptions that are no message to a user. */
  crashes: string[]
}

export const outputFiles = ({ out }: Pick<Built, 'out'>): string[] =>
  filesBelow(out).filter((path) => !path.startsWith('.'))

/** @param isBuiltTwice whether a second build must change nothing */
export async function buildPairs(pairs: readonly Pair[], isBuiltTwice = false): Promise<Built> {
  const base = mkdtempSync(join(tmpdir(), 'ddd-hostile-'))
  const cwd = join(base, 'project')
  const crashes: string[] = []
  write(join(base, 'secret.png'), secret)
  write(join(cwd, 'package.json'), '{"name":"hostile"}')
  write(join(cwd, 'notes/boat.png'), picture)
  write(
    join(cwd, 'notes/plain.md'),
    '# Plain\n\n`boat ls -l` - Lists\n\n`boat rm` - Removes\n\nplain front::back\n',
  )
  let config = configOf({})
  pairs.forEach(({ payload, canary, put }, index) => {
    const placed = put(payload.replaceAll('CANARY', canary).replaceAll('SECRET', join(base, 'secret.png')))
    if (placed.config) config = withConfig(config, placed.config, crashes)
    if (placed.markdown === undefined) return
    write(join(cwd, 'notes', placed.path ?? `${index}.md`), placed.markdown)
  })
  const before = snapshot(base)
  const checked = toConfig(config)
  const options = { cwd, cache: false, jobs: 1 } as const
  const result = await build(checked, options)
  const second = isBuiltTwice ? await build(checked, options) : undefined
  const known = await read(checked, options)
  const ids = await assignDeckIds(known, checked)
  const emitter = checked.emit?.find(isAnkiEmitter)
  if (!emitter) throw new Error('no decks')
  const deck = emitter.deck(known.notebook, { ...known.context, ...ids?.context })
  const pages = await previewPages(known, checked)
  return {
    pairs,
    base,
    out: join(cwd, 'out'),
    deck,
    pages: new Map(pages.map(({ name, html }) => [name, html])),
    reports: new Map(
      reporters.map((name) => [
        name,
        report(name, result.messages, result.textOf, { colors: pc.createColors(false) }),
      ]),
    ),
    messageCount: result.messages.length,
    strayFiles: strayFiles(base, before),
    unstableFiles: (second?.written ?? [])
      .filter(({ status }) => status !== 'same')
      .map(({ path, status }) => `${path}: ${status}`),
    secret,
    scheme: schemeOf(config),
    crashes,
  }
}

type Wanted = NonNullable<Placed['config']>

function configOf({ anki, ...config }: Wanted): Record<string, unknown> {
  return {
    ...config,
    emit: ['json', ['anki', { csv: { tags: true }, ...anki }], 'cheatsheet', 'completions'],
    anki: anki ?? {},
  }
}

/** Adds keys to a config, unless it is then refused with a message. */
function withConfig(
  config: Record<string, unknown>,
  more: Wanted,
  crashes: string[],
): Record<string, unknown> {
  const { anki, emit: _, ...others } = config
  const added = configOf({ ...others, ...more, anki: { ...Object(anki), ...more.anki } })
  try {
    toConfig(added)
    return added
  } catch (error) {
    // The loader of configs makes a message of a RangeError, too.
    if (!(error instanceof Failure || error instanceof RangeError))
      crashes.push(`config ${JSON.stringify(more)}: ${error}`)
    return config
  }
}

function schemeOf({ anki }: Record<string, unknown>): string | undefined {
  const { openWith } = Object(anki) as { openWith?: string }
  return /^(?!javascript|data|vbscript)[a-z][a-z0-9+.-]*:/i.exec(openWith ?? '')?.[0]
}

function toConfig({ anki: _, ...config }: Record<string, unknown>): Config {
  return checkConfig(config, 'ddd-build.config.json')
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
}

function snapshot(base: string): ReadonlyMap<string, string> {
  return new Map(filesBelow(base).map((path) => [path, readFileSync(join(base, path), 'latin1')]))
}

function strayFiles(base: string, before: ReadonlyMap<string, string>): string[] {
  const ours = [join('project', 'out'), join('project', 'ddd-build.ids.tsv')]
  return [...snapshot(base)]
    .filter(([path, content]) => before.get(path) !== content)
    .map(([path]) => path)
    .filter((path) => !ours.some((own) => !relative(own, path).startsWith('..')))
}
