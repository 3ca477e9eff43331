import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { getHeapCodeStatistics } from 'node:v8'
import { Script } from 'node:vm'
import { isMainThread } from 'node:worker_threads'
import { CodeCache } from '../engine/index.js'

/** The exports of `program.ts`. */
type Program = typeof import('./program.js')

/** The code cache is rewritten when the compiled code has grown by this factor. */
const minGrowthFactor = 1.1

/**
 * Loads the program from the V8 code cache of the last run if there is one, which halves the start-up time. Node's own compile
 * cache (`module.enableCompileCache`) needs Node 22 and contains only functions that were compiled before the module ran.
 *
 * Set `NODE_DISABLE_COMPILE_CACHE` to disable the cache, as for Node's own.
 */
export function loadProgram(): Program {
  const url = new URL('./program.cjs', import.meta.url)
  const path = fileURLToPath(url)
  // The file is pure ASCII, which Latin-1 decodes fastest.
  const source = readFileSync(path, 'latin1')
  const store = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : CodeCache.open(path, source)
  const cachedCode = store?.load()
  const script = new Script(`(function (require, module, exports, programUrl, lentImport) {${source}\n})`, {
    filename: path,
    ...(cachedCode ? { cachedData: cachedCode.bytes } : {}),
  })
  if (store && isMainThread) {
    const cachedSize = cachedCode && !script.cachedDataRejected ? cachedCode.compiledBytes : 0
    process.once('exit', () => {
      const compiled = getHeapCodeStatistics().bytecode_and_metadata_size
      if (compiled > cachedSize * minGrowthFactor)
        store.save({ bytes: script.createCachedData(), compiledBytes: compiled })
    })
  }
  const module = { exports: {} }
  // Safe: the wrapper above is a function with these parameters.
  const define = script.runInThisContext() as (...values: unknown[]) => void
  define(createRequire(path), module, module.exports, url.href, (name: string) => import(name))
  // Safe: the script was built from program.ts.
  return module.exports as Program
}
