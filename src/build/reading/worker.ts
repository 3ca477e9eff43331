/** What a thread of the pool does: reads files of notes and answers with JSON, which is quicker to hand over than trees. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ParseOptions } from '../../parse/index.js'
import { loadConfig } from '../config/load-config.js'
import { toJson } from './file-reading.js'
import { parseBytes } from './read-file.js'

export interface Batch {
  /** From the working directory. */
  paths: readonly string[]
  cwd: string
  /** What can be handed over. */
  headers: ParseOptions['headers']
  /** Where shapes come from, which are functions and can't be. */
  configFile: string | undefined
}

/** @returns of each file what it came to; nothing for one that can't be read, which the main thread then reports */
export default async function readBatch({
  paths,
  cwd,
  headers,
  configFile,
}: Batch): Promise<(string | null)[]> {
  const shapes = configFile === undefined ? undefined : await shapesOf(configFile)
  const options = { ...(shapes ? { shapes } : {}), ...(headers ? { headers } : {}) }
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

function shapesOf(configFile: string): Promise<ParseOptions['shapes']> {
  const known = shapesByConfig.get(configFile)
  if (known) return known
  const shapes = loadConfig(undefined, configFile).then(({ config }) => config.shapes)
  shapesByConfig.set(configFile, shapes)
  return shapes
}
