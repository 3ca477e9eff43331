export { assignDeckIds, type DeckIds, DraftsError, type WatchSession } from './assign-deck-ids.js'
export { saveLedger } from './save-ledger.js'
