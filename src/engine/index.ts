export { didYouMean } from '../check/index.js'
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
export type { BuildStats } from './build-stats.js'
export { compileCacheFolder } from './cache/index.js'
export { type Config, defineConfig } from './config/config.js'
export { defaultEmitters } from './config/default-emitters.js'
export { configNameIn } from './config/find-config.js'
export { type LoadedConfig, loadConfig } from './config/load-config.js'
export { defaultOutputFolder, outputFolder } from './config/output-folder.js'
export { configKeys } from './config/schema.js'
export { type DeckCards, deckCards } from './deck-cards.js'
export { type FixResult, fixNotes } from './fix-notes.js'
export { findNoteFiles } from './inputs/find-note-files.js'
export { invocation } from './invocation.js'
export { type ReadKnowledgeOptions, readKnowledge } from './knowledge/index.js'
export {
  type KnowledgeSource,
  knowledgeFileText,
  knowledgeSources,
  type LearnedCommand,
  type LearnOptions,
  type WriteKnowledgeResult,
  writeKnowledge,
} from './learn/index.js'
export {
  assignDeckIds,
  type DeckIds,
  readLedgerFile,
  saveLedger,
  type WatchSession,
} from './ledger/index.js'
export { packageFolder } from './package-folder.js'
export { type MemoryCache, parseBatch } from './parsing/index.js'
export { type PreviewServer, previewPages, servePreview } from './preview/index.js'
export { read } from './read.js'
export type { NotebookPart, ReadOptions } from './read-options.js'
export type { ReadResult } from './read-result.js'
export { findRoot, projectName } from './root.js'
export { runEmittersOrThrow } from './run-emitters.js'
export {
  applyInstallPlan,
  completionsFolder,
  type FileChange,
  type InstallableFile,
  planInstall,
  planUninstall,
  type StartupShellName,
  startupShellNames,
  startupShells,
} from './shells/index.js'
export { errorReason, UserError } from './user-error.js'
export { type WatchOptions, type WatchSettings, watch } from './watch.js'
export { type WrittenFile, writeFile } from './writing/write-assets.js'
