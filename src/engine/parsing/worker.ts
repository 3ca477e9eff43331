/** Code of a worker thread: parses notes files and returns JSON, which is faster to transfer than trees. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ParseOptions } from '../../parse/index.js'
import { loadConfig } from '../config/load-config.js'
import { parseBytes } from './parse-bytes.js'
import { toJson } from './parsed-file.js'

export interface Batch {
  /** Relative to `cwd`. */
  paths: readonly string[]
  cwd: string
  /** Parse options without the shapes, which are functions and can't be transferred. */
  parse: Omit<ParseOptions, 'shapes'>
  /** The config that the shapes come from. */
  configFile: string | undefined
}

/** @returns each file as JSON; `null` for one that can't be read, which the main thread then reports */
export default async function parseBatch({
  paths,
  cwd,
  parse,
  configFile,
}: Batch): Promise<(string | null)[]> {
  const shapes = configFile === undefined ? undefined : await loadShapes(configFile)
  const options = { ...parse, ...(shapes ? { shapes } : {}) }
  return paths.map((path) => {
    try {
      const { notes, file } = parseBytes(readFileSync(resolve(cwd, path)), path, options)
      return toJson({ notes, messages: file.messages })
    } catch {
      return null
    }
  })
}

const shapesByConfig = new Map<string, Promise<ParseOptions['shapes']>>()

function loadShapes(configFile: string): Promise<ParseOptions['shapes']> {
  const cached = shapesByConfig.get(configFile)
  if (cached) return cached
  const shapes = loadConfig(undefined, configFile).then(({ config }) => config.shapes)
  shapesByConfig.set(configFile, shapes)
  return shapes
}
