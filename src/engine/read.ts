import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { VFileMessage } from 'vfile-message'
import { createNotebook, programsIn } from '../catalog/index.js'
import { applySeverities, check, type Rule } from '../check/index.js'
import type { ParseOptions } from '../parse/index.js'
import { hash, ParseCache } from './cache/index.js'
import type { Config } from './config/config.js'
import { parseFunctionsOf } from './config/parse-functions.js'
import { traceConfig } from './config/trace-config.js'
import { findInputs, type Inputs } from './inputs/find-inputs.js'
import { findLinkTargets, readPictures } from './inputs/read-pictures.js'
import { readKnowledge } from './knowledge/index.js'
import { readLedgerFile } from './ledger/ledger-file.js'
import { type ParsedFile, parseBytes, parseFiles } from './parsing/index.js'
import type { ReadOptions } from './read-options.js'
import type { ReadResult } from './read-result.js'
import { projectName } from './root.js'
import { toolHash } from './tool-hash.js'
import { toUserError } from './user-error.js'

/**
 * Reads and checks all notes of a config.
 *
 * @throws UserError if there are none, or a file can't be read
 *
 * @example
 * ```ts
 * import { read } from 'ddd-build/node'
 *
 * const { notebook, messages } = await read({ notes: 'notes' })
 * console.log(notebook.commands.length, messages.length) // → 1 0
 * ```
 */
export async function read(config: Config = {}, options: ReadOptions = {}): Promise<ReadResult> {
  return readInputs(await findInputs(config, options), config, options)
}

/** Reads and checks the given inputs. */
export async function readInputs(inputs: Inputs, config: Config, options: ReadOptions): Promise<ReadResult> {
  const { cwd, roots, times } = inputs
  const paths = [...new Set([...inputs.files, ...(options.overlay?.keys() ?? [])])]
  const { parsedFiles, classifications, textOf } = await readNotes(inputs, config, options)
  options.signal?.throwIfAborted()
  const orderedFiles = paths.flatMap((path) => parsedFiles.get(path) ?? [])
  const notes = orderedFiles.map(({ notes }) => notes)
  const knowledge = await readKnowledge({
    paths: config.knowledge,
    cwd,
    programs: programsIn(notes),
    files: inputs.knowledge,
  })
  const notebook = createNotebook(notes, {
    knowledge,
    id: config.id ?? readLedgerFile(inputs.root).ledger?.notebookId ?? projectName(inputs.root),
    title: config.title ?? projectName(inputs.root),
  })
  const { files, rejected } = await readPictures(notes, cwd, roots)
  const linkTargets = await findLinkTargets(notes, cwd, options.input ? [] : roots)
  const fileMessages = [
    ...orderedFiles.flatMap(({ messages }) => messages),
    ...inputs.outsideLinks.map(outsideLinkMessage),
    ...[...inputs.unreadableFolders].map(([path, reason]) =>
      unreadableMessage(path, `This folder can't be read: ${reason}`),
    ),
    ...[...inputs.unreadableFiles].map(([path, reason]) =>
      unreadableMessage(path, `This file can't be read: ${reason}`),
    ),
  ]
  const messages = [
    ...applySeverities(fileMessages, config.rules),
    ...check(
      notebook,
      { files, rejectedFiles: rejected, linkTargets, knowledge },
      {
        ...(config.rules ? { rules: config.rules } : {}),
        checks: config.checks?.map(withErrorContext) ?? [],
      },
    ),
  ]
  return {
    notebook,
    messages,
    files: paths,
    folders: inputs.folders,
    cwd,
    root: inputs.root,
    isFromStdin: options.input !== undefined,
    textOf,
    referencedPaths: [
      ...files.keys(),
      ...[...linkTargets.keys()].flatMap((path) => [path, `${path}.md`]),
    ].map((path) => resolve(cwd, path)),
    classifications,
    context: {
      files,
      messages,
      modifiedTimes: times,
      root: inputs.root,
    },
  }
}

/** Wraps a rule of a config so that an error it throws names the rule. */
function withErrorContext(rule: Rule): Rule {
  return {
    ...rule,
    check(notebook, context) {
      try {
        return rule.check(notebook, context)
      } catch (error) {
        throw toUserError(`The rule “${rule.id}” of the config`, error)
      }
    },
  }
}

interface ParsedNotes extends Pick<ReadResult, 'classifications' | 'textOf'> {
  parsedFiles: ReadonlyMap<string, ParsedFile>
}

async function readNotes(inputs: Inputs, config: Config, options: ReadOptions): Promise<ParsedNotes> {
  const { cwd, contentHashes, cache, files } = inputs
  const parseOptions: ParseOptions = {
    ...parseFunctionsOf(config),
    ...(config.headers ? { headers: config.headers } : {}),
    ...(config.language === undefined ? {} : { language: config.language }),
  }
  if (options.input) {
    const { name, bytes } = options.input
    const { notes, file } = parseBytes(bytes, name, parseOptions)
    return {
      parsedFiles: new Map([[name, { notes, messages: file.messages }]]),
      classifications: new Map([[name, file.data.classifications ?? []]]),
      textOf: () => String(file),
    }
  }
  const parseKey = parseCacheKey(parseOptions, options.configFile)
  const usesCache = cache !== undefined && parseKey !== undefined
  const parseCache = usesCache ? new ParseCache(cache.folder, files.length) : undefined
  const parsed = await parseFiles(files, {
    cwd,
    parse: parseOptions,
    contentHashes,
    parseCache,
    parseKey: parseKey ?? '',
    configFile: options.configFile,
    memoryCache: parseKey === undefined ? undefined : options.memoryCache,
    jobs: options.jobs,
    signal: options.signal,
    onProgress: options.onProgress,
  })
  const paths = new Set(files)
  parseCache?.save(paths)
  contentHashes.save(paths)
  const overlay = options.overlay ?? new Map<string, string>()
  for (const [path, text] of overlay) {
    const { notes, file } = parseBytes(new TextEncoder().encode(text), path, parseOptions)
    parsed.parsedFiles.set(path, { notes, messages: file.messages })
  }
  return {
    ...parsed,
    textOf: (path) => overlay.get(path) ?? parsed.texts.get(path) ?? readTextOrEmpty(resolve(cwd, path)),
  }
}

/** Returns a hash of everything that parsing depends on besides the file; `undefined` if it can't be determined. */
function parseCacheKey(
  { shapes, remarkPlugins, ...data }: ParseOptions,
  configFile: string | undefined,
): string | undefined {
  if (!shapes && !remarkPlugins) return hash(JSON.stringify([toolHash(), data]))
  const trace = configFile === undefined ? undefined : traceConfig(configFile)
  return trace && 'hash' in trace ? hash(JSON.stringify([toolHash(), data, trace.hash])) : undefined
}

/** Returns the text of a notes file, or an empty string if it can't be read any more. */
export function readTextOrEmpty(path: string): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path))
  } catch {
    return ''
  }
}

function unreadableMessage(path: string, reason: string): VFileMessage {
  const message = new VFileMessage(reason, {
    ruleId: 'unreadable-file',
    source: 'ddd-build',
  })
  return Object.assign(message, { file: path, name: path, fatal: true })
}

function outsideLinkMessage(path: string): VFileMessage {
  const message = new VFileMessage('This link points outside the notes folder and was not followed', {
    ruleId: 'link-out-of-notes',
    source: 'ddd-build',
  })
  return Object.assign(message, { file: path, name: path, fatal: undefined })
}
