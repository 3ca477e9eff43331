export { assignDeckIds, type DeckIds, type Session } from './assign-deck-ids.js'
