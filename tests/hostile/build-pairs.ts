/** Builds a notebook from pairs in a temporary folder, as the CLI does. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import pc from 'picocolors'
import { reporters } from '../../src/cli/reporters/index.js'
import { type Deck, isAnkiEmitter, OptionsError } from '../../src/emit/index.js'
import { checkConfig } from '../../src/engine/config/check-config.js'
import type { Config } from '../../src/engine/config/config.js'
import { build, read, UserError } from '../../src/engine/index.js'
import { assignDeckIds } from '../../src/engine/ledger/index.js'
import { previewPages } from '../../src/engine/preview/index.js'
import type { PlacedText } from './contexts.js'
import type { Pair } from './pairs.js'

/** Content of a file outside the project that must not appear in any output. Its name is that of a picture. */
const secret = 'the secret that stays outside'
/** A picture inside the notes folder. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export interface HostileBuild {
  pairs: readonly Pair[]
  /** Folder that contains the project and the secret file. */
  base: string
  /** The output folder. */
  out: string
  /** The deck that the build should have written. */
  deck: Deck
  /** The preview pages, by name. */
  pages: ReadonlyMap<string, string>
  /** The messages as printed by the CLI, by reporter. */
  reports: ReadonlyMap<string, string>
  messageCount: number
  /** Files that changed, except for the output folder and the ledger. */
  strayFiles: string[]
  /** Files that a second build wrote again. */
  unstableFiles: string[]
  secret: string
  /** Scheme of the links set in the config, unless it can run a script. */
  scheme: string | undefined
  /** Exceptions other than user errors. */
  crashes: string[]
}

export const outputFiles = ({ out }: Pick<HostileBuild, 'out'>): string[] =>
  filesBelow(out).filter((path) => !path.startsWith('.'))

/** @param isBuiltTwice whether a second build must change nothing */
export async function buildPairs(pairs: readonly Pair[], isBuiltTwice = false): Promise<HostileBuild> {
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
  const checkedConfig = toConfig(config)
  const options = { cwd, cache: false, jobs: 1 } as const
  const result = await build(checkedConfig, options)
  const secondResult = isBuiltTwice ? await build(checkedConfig, options) : undefined
  const readResult = await read(checkedConfig, options)
  const ids = await assignDeckIds(readResult, checkedConfig)
  const emitter = checkedConfig.emit?.find(isAnkiEmitter)
  if (!emitter) throw new Error('no Anki emitter in the config')
  const deck = emitter.deck(readResult.notebook, { ...readResult.context, ...ids?.context })
  const pages = await previewPages(readResult, checkedConfig)
  return {
    pairs,
    base,
    out: join(cwd, 'out'),
    deck,
    pages: new Map(pages.map(({ name, html }) => [name, html])),
    reports: new Map(
      reporters.map((reporter) => [
        reporter.name,
        reporter.format(result.messages, result.textOf, { colors: pc.createColors(false) }),
      ]),
    ),
    messageCount: result.messages.length,
    strayFiles: strayFiles(base, before),
    unstableFiles: (secondResult?.written ?? [])
      .filter(({ status }) => status !== 'same')
      .map(({ path, status }) => `${path}: ${status}`),
    secret,
    scheme: schemeOf(config),
    crashes,
  }
}

type ConfigPatch = NonNullable<PlacedText['config']>

function configOf({ anki, ...config }: ConfigPatch): Record<string, unknown> {
  return {
    ...config,
    emit: ['json', ['anki', { csv: { tags: true }, ...anki }], 'cheatsheet', 'completions'],
    anki: anki ?? {},
  }
}

/** Adds keys to a config, unless that makes it invalid. */
function withConfig(
  config: Record<string, unknown>,
  more: ConfigPatch,
  crashes: string[],
): Record<string, unknown> {
  const { anki, emit: _, ...others } = config
  const newConfig = configOf({ ...others, ...more, anki: { ...Object(anki), ...more.anki } })
  try {
    toConfig(newConfig)
    return newConfig
  } catch (error) {
    // The config loader reports an OptionsError as a user error too.
    if (!(error instanceof UserError || error instanceof OptionsError))
      crashes.push(`config ${JSON.stringify(more)}: ${error}`)
    return config
  }
}

function schemeOf({ anki }: Record<string, unknown>): string | undefined {
  const { openWith } = Object(anki) as { openWith?: string }
  return /^(?!javascript|data|vbscript)[a-z][a-z0-9+.-]*:/i.exec(openWith ?? '')?.[0]
}

function toConfig({ anki: _, ...config }: Record<string, unknown>): Config {
  return checkConfig(config, () => ({ location: 'ddd-build.config.json' }))
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
  const allowed = [join('project', 'out'), join('project', 'ddd-build.ids.tsv')]
  return [...snapshot(base)]
    .filter(([path, content]) => before.get(path) !== content)
    .map(([path]) => path)
    .filter((path) => !allowed.some((allowedPath) => !relative(allowedPath, path).startsWith('..')))
}
