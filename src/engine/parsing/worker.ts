/** Entry point of a worker thread: parses notes files and returns them as JSON, which transfers faster than trees. */
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
  /** Path of the config that defines the functions. */
  configFile: string | undefined
}

/** @returns each file as JSON; `null` for one that failed: the main thread parses it again and reports the problem */
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
