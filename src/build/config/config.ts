import type { Rule, Severity } from '../../check/index.js'
import type { AnkiOptions, CheatsheetOptions, CompletionsOptions, Emitter } from '../../emit/index.js'
import type { HeaderWords, Shape } from '../../parse/index.js'

/** What a build reads and makes; every key may be left out. */
export interface Config {
  /** Folders, files or globs of notes, from the folder of the config; else `notes`. */
  notes?: string | readonly string[]
  /**
   * What is known of programs beside the notes: files, globs, or names such as `ddd-build/knowledge/docker`; else
   * those below `knowledge/` and what this package knows of the programs in the notes. An empty list for nothing.
   */
  knowledge?: string | readonly string[]
  /**
   * Names the notebook for good: the identities of its cards are made from it. Default: the one in the ledger, then the
   * name of the package or folder.
   */
  id?: string
  /** Folder to write to; else `out`. */
  out?: string
  /** Title of the whole. Default: the name of the package or folder. */
  title?: string
  /** What to make; else all four families. */
  emit?: readonly Emitter[]
  /** Shapes of notes, tried before the built-in ones. */
  shapes?: readonly Shape[]
  /** Rules of one's own, beside the built-in ones. */
  checks?: readonly Rule[]
  /** Severities by rule. */
  rules?: Readonly<Record<string, Severity>>
  /** More words for the headers of columns: `{ command: ['Befehl'] }`. */
  headers?: Partial<HeaderWords>
}

/** An emitter by its name, with its options or with its defaults. */
export type NamedEmitter =
  | 'json'
  | 'anki'
  | 'cheatsheet'
  | 'completions'
  | readonly ['anki', Omit<AnkiOptions, 'kinds'> & { kinds?: readonly string[] }]
  | readonly ['cheatsheet', CheatsheetOptions]
  | readonly ['completions', CompletionsOptions]

/** A config without functions: `ddd-build.config.json`, or the `ddd-build` key of a package.json. */
export interface JsonConfig extends Omit<Config, 'emit' | 'shapes' | 'checks'> {
  /** Where an editor finds this schema. */
  $schema?: string
  /** What to make; else all four families: `["json", ["anki", { "deck": "Docker" }]]`. */
  emit?: readonly NamedEmitter[]
}

/** Gives a config its type in an editor. */
export function defineConfig(config: Config): Config {
  return config
}
