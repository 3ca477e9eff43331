export { assignDeckIds, type DeckIds, DraftsError, type WatchSession } from './assign-deck-ids.js'
export { readLedgerFile } from './ledger-file.js'
export { saveLedger } from './save-ledger.js'
