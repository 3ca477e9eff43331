import type { Pluggable } from 'unified'
import * as v from 'valibot'
import { type Rule, severities } from '../../check/index.js'
import { type Emitter, listOf, nonEmptyText, objectOf, oneOf, text } from '../../emit/index.js'
import { defaultHeaders, type HeaderWords, isLanguageTag, type Shape } from '../../parse/index.js'

const textOrList = v.union([nonEmptyText, listOf(nonEmptyText)], 'must be a string or a list of strings')

const wordList = v.exactOptional(listOf(nonEmptyText))

// Safe: one entry for each key of an object with all columns.
const headerEntries = Object.fromEntries(
  Object.keys(defaultHeaders).map((column) => [column, wordList]),
) as Record<keyof HeaderWords, typeof wordList>

/** Keys that a JSON config can have too. */
export const dataKeys = {
  /** Folders, files or globs of notes, relative to the folder of the config. Default: `notes`. */
  notes: v.exactOptional(textOrList),
  /**
   * Where to read descriptions of programs, in addition to your notes: files, globs, or names such as `ddd-build/knowledge/docker`. Default:
   * `knowledge/` and the files that come with this package. `[]` turns knowledge off.
   */
  knowledge: v.exactOptional(textOrList),
  /**
   * Permanent id of the notebook: the ids of its cards are derived from it. Default: the one in `ddd-build.ids.tsv`, then the name
   * of the package or folder.
   */
  id: v.exactOptional(nonEmptyText),
  /** Output folder. Default: `out`. */
  out: v.exactOptional(nonEmptyText),
  /** Title of the notebook. Default: the name of the package or folder. */
  title: v.exactOptional(nonEmptyText),
  /** Severities by rule: `{ 'missing-page': 'off' }`. */
  rules: v.exactOptional(
    v.pipe(v.record(v.string(), oneOf(severities), 'must be an object of severities by rule'), v.readonly()),
  ),
  /** Additional words that column headers are recognized by: `{ command: ['Befehl'] }`. */
  headers: v.exactOptional(objectOf(headerEntries)),
  /**
   * Language of the notes: `de`, `pt-BR`. It decides the language of the cards. `lang` in the front matter of a file takes precedence.
   * Default: the language is detected.
   */
  language: v.exactOptional(
    v.pipe(text, v.check(isLanguageTag, 'must be a language tag, such as de or pt-BR')),
  ),
}

export const configSchema = objectOf({
  ...dataKeys,
  /** Formats to build. Default: json, anki, cheatsheet and completions. */
  emit: v.exactOptional(
    listOf(
      v.custom<Emitter>(
        (value) => hasFunction(value, 'emit'),
        'must be an emitter, the name of a format, or ["name", { options }]',
      ),
    ),
  ),
  /** remark plugins that run on each file before it is read as notes: `[remarkMath, [remarkWikiLink, { aliasDivider: '|' }]]`. */
  remarkPlugins: v.exactOptional(
    listOf(v.custom<Pluggable>(isPluggable, 'must be a remark plugin, or [plugin, { options }]')),
  ),
  /** Your own shapes of notes, tried before the built-in ones. */
  shapes: v.exactOptional(
    listOf(v.custom<Shape>((value) => hasFunction(value, 'read'), 'must be a shape, with a function “read”')),
  ),
  /** Your own rules, in addition to the built-in ones. */
  checks: v.exactOptional(
    listOf(
      v.custom<Rule>(
        (value) => hasFunction(value, 'check') && v.is(ruleHead, value),
        'must be a rule, with an id, a severity and a function “check”',
      ),
    ),
  ),
})

/** All keys of a config. */
export const configKeys = Object.keys(configSchema.entries) as readonly (keyof typeof configSchema.entries)[]

const ruleHead = v.object({ id: v.pipe(text, v.nonEmpty()), severity: v.picklist(severities) })

function isPluggable(value: unknown): boolean {
  const [plugin] = Array.isArray(value) ? value : [value]
  return (
    typeof plugin === 'function' || (typeof plugin === 'object' && plugin !== null && 'plugins' in plugin)
  )
}

function hasFunction(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function'
}
