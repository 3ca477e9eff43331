export { assignDeckIds, type DeckIds, DraftsFailure, type Session } from './assign-deck-ids.js'
