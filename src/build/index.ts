export {
  type AnkiConnect,
  ankiConnectUrl,
  ankiEmitters,
  type ComparedField,
  checkVersion,
  connectToAnki,
  type OrphanAction,
  orphanActions,
  type PullResult,
  type PushPlan,
  type PushResult,
  pullDecks,
  pushDecks,
  removedTag,
} from './anki/index.js'
export { findBrowser, printPdf } from './browsers/index.js'
export { type BuildResult, build } from './build.js'
export { CodeStore } from './cache/index.js'
export { type Config, defineConfig } from './config/config.js'
export { defaultEmitters } from './config/families.js'
export { type LoadedConfig, loadConfig } from './config/load-config.js'
export { emit } from './emit-each.js'
export type { Facts } from './facts.js'
export { Failure, systemReason } from './failure.js'
export { discover } from './finding/discover.js'
export { readKnowledge } from './knowledge/index.js'
export { knowledgeText, type LearnedCommand, learnFromFig, learnProgram } from './learn/index.js'
export { assignDeckIds, type DeckIds } from './ledger/index.js'
export { packageFolder } from './package-folder.js'
export { type PreviewServer, previewPages, servePreview } from './preview/index.js'
export { type ReadOptions, type ReadResult, read } from './read.js'
export { readBatch } from './reading/index.js'
export { type Repaired, repair } from './repair.js'
export { findRoot, projectName } from './root.js'
export {
  type Change,
  completionsFolder,
  type InstallableFile,
  makeChanges,
  planInstall,
  planUninstall,
  type StartupShellName,
  startupShells,
} from './shells/index.js'
export { didYouMean } from './suggest.js'
export { type WatchOptions, type WatchSettings, watch } from './watch.js'
export { type Written, writeFile } from './writing/write-assets.js'
