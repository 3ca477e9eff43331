import { relative } from 'node:path'
import type { Emitter } from '../../emit/index.js'
import {
  type Config,
  configKeys,
  defaultEmitters,
  defaultOutputFolder,
  findRoot,
  projectName,
  readLedgerFile,
} from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { readSettings, type Settings } from '../settings.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

/** A setting as text, with where it comes from. */
interface Setting {
  key: string
  value: string
  source: string
}

/** Prints the settings of a build with the same arguments, and where each one comes from. */
export async function runConfig(parsed: Arguments, { colors }: Terminal): Promise<number> {
  const read = await readSettings(parsed)
  const file = read.loaded.file === undefined ? undefined : relative(process.cwd(), read.loaded.file)
  const settings = settingsOf(read, file ?? '', parsed)
  const width = (key: 'key' | 'value') => Math.max(...settings.map((setting) => setting[key].length))
  const [keyWidth, valueWidth] = [width('key'), Math.min(width('value'), maxValueWidth)]
  process.stdout.write(`\n  config: ${escapeControlCharacters(file ?? 'none found')}\n\n`)
  for (const { key, value, source } of settings)
    process.stdout.write(
      `  ${colors.bold(key.padEnd(keyWidth))}  ${escapeControlCharacters(value).padEnd(valueWidth)}  ${colors.dim(escapeControlCharacters(source))}\n`,
    )
  return 0
}

/** In characters; the source of a longer value isn't aligned. */
const maxValueWidth = 50

function settingsOf(
  { loaded, config, options }: Settings,
  file: string,
  { operands, values }: Arguments,
): Setting[] {
  const fromCommandLine = new Set<keyof Config>([
    ...(operands.length > 0 ? (['notes'] as const) : []),
    ...(values.out === undefined ? [] : (['out'] as const)),
    ...(values.format === undefined ? [] : (['emit'] as const)),
  ])
  const root = findRoot(loaded.folder, options.configFile)
  const name = projectName(root)
  const { path, ledger } = readLedgerFile(root)
  const defaults: Config = {
    out: defaultOutputFolder,
    emit: [...defaultEmitters()],
    id: ledger?.notebookId ?? name,
    title: name,
    knowledge: ['knowledge', 'ddd-build/knowledge/*'],
  }
  return configKeys.flatMap((key): Setting[] => {
    const value = config[key] ?? defaults[key]
    if (value === undefined) return []
    const defaultSource = key === 'id' && ledger ? relative(process.cwd(), path) : 'default'
    const configSource = loaded.config[key] === undefined ? defaultSource : file
    const source = fromCommandLine.has(key) ? 'command line' : configSource
    return [{ key, value: textOf(value), source }]
  })
}

/** `notes`, `json, anki {"deck":"Ships"}`, `{"missing-page":"off"}` */
function textOf(value: NonNullable<Config[keyof Config]>): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return JSON.stringify(value)
  const items: readonly unknown[] = value
  return items.map(itemText).join(', ')
}

function itemText(item: unknown): string {
  if (typeof item === 'string') return item
  if (typeof item === 'function') return item.name
  if (Array.isArray(item)) return item.map(itemText).join(' ')
  // Safe: an emitter or a rule; other objects have none of these keys.
  const { name, id, options } = Object(item) as Partial<Emitter> & { id?: string; options?: object }
  const label = name ?? id ?? JSON.stringify(item)
  return options === undefined || Object.keys(options).length === 0
    ? label
    : `${label} ${JSON.stringify(options)}`
}
