/** The engine: everything that needs a disk. */
export {
  type BuildResult,
  build,
  type Config,
  Failure,
  type LoadedConfig,
  loadConfig,
  type ReadOptions,
  type Repaired,
  readKnowledge,
  repair,
} from './build/index.js'
