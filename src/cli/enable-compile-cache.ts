import module from 'node:module'
import { compileCacheFolder } from '../engine/index.js'

/** Exists since Node 22.1; our types are those of Node 20. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown }

/** Lets Node cache the compiled code of modules that are imported later. `NODE_DISABLE_COMPILE_CACHE` disables it. */
export function enableNodeCompileCache(): void {
  if (!enableCompileCache) return
  const folder = compileCacheFolder()
  if (folder !== undefined) enableCompileCache(folder)
}
