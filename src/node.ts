/** The engine: everything that needs a disk. */
export {
  type BuildResult,
  build,
  type Config,
  Failure,
  type LoadedConfig,
  loadConfig,
  type ReadOptions,
} from './build/index.js'
