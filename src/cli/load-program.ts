import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { getHeapCodeStatistics } from 'node:v8'
import { Script } from 'node:vm'
import { isMainThread } from 'node:worker_threads'
import { CodeStore } from '../build/index.js'

/** What `program.ts` exports. */
type Program = typeof import('./program.js')

/** From how many times as much compiled code as was kept on it pays to keep it anew. */
const worthKeeping = 1.1

/**
 * Loads the program of the command line, as the engine compiled it last time where that is known: this halves the time until
 * it begins. Node's own cache of compiled code (`module.enableCompileCache`) is for Node 22 and later, and keeps of a module only what was
 * compiled before it ran.
 *
 * `NODE_DISABLE_COMPILE_CACHE` switches it off, as it does for Node's own.
 */
export function loadProgram(): Program {
  const url = new URL('./program.cjs', import.meta.url)
  const path = fileURLToPath(url)
  // It is built as ASCII only, and that is read fastest so.
  const source = readFileSync(path, 'latin1')
  const store = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : CodeStore.open(path, source)
  const kept = store?.find()
  const script = new Script(`(function (require, module, exports, programUrl, lentImport) {${source}\n})`, {
    filename: path,
    ...(kept ? { cachedData: kept.bytes } : {}),
  })
  if (store && isMainThread) {
    const known = kept && !script.cachedDataRejected ? kept.compiled : 0
    process.once('exit', () => {
      const compiled = getHeapCodeStatistics().bytecode_and_metadata_size
      if (compiled > known * worthKeeping) store.keep({ bytes: script.createCachedData(), compiled })
    })
  }
  const module = { exports: {} }
  // Holds: the wrapper above is a function of these.
  const define = script.runInThisContext() as (...values: unknown[]) => void
  define(createRequire(path), module, module.exports, url.href, (name: string) => import(name))
  // Holds: the script was made from program.ts.
  return module.exports as Program
}
