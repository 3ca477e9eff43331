/** Code of a worker thread: parses notes files and returns JSON, which is faster to transfer than trees. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ParseOptions } from '../../parse/index.js'
import { loadConfig } from '../config/load-config.js'
import { type ParseFunctions, parseFunctionsOf } from '../config/parse-functions.js'
import { parseBytes } from './parse-bytes.js'
import { toJson } from './parsed-file.js'

export interface Batch {
  /** Relative to `cwd`. */
  paths: readonly string[]
  cwd: string
  /** Parse options without functions, which can't be transferred. */
  parse: Omit<ParseOptions, keyof ParseFunctions>
  /** The config that the functions come from. */
  configFile: string | undefined
}

/** @returns each file as JSON; `null` for one that can't be read, which the main thread then reports */
export default async function parseBatch({
  paths,
  cwd,
  parse,
  configFile,
}: Batch): Promise<(string | null)[]> {
  const functions = configFile === undefined ? {} : await loadFunctions(configFile)
  const options = { ...parse, ...functions }
  return paths.map((path) => {
    try {
      const { notes, file } = parseBytes(readFileSync(resolve(cwd, path)), path, options)
      return toJson({ notes, messages: file.messages })
    } catch {
      return null
    }
  })
}

const functionsByConfig = new Map<string, Promise<ParseFunctions>>()

function loadFunctions(configFile: string): Promise<ParseFunctions> {
  const cached = functionsByConfig.get(configFile)
  if (cached) return cached
  const functions = loadConfig(undefined, configFile).then(({ config }) => parseFunctionsOf(config))
  functionsByConfig.set(configFile, functions)
  return functions
}
