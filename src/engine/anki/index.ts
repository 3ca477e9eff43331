export type { ComparedField } from './compare-fields.js'
export {
  type AnkiConnect,
  type AnkiConnectOptions,
  ankiConnectUrl,
  checkVersion,
  connectToAnki,
} from './connect.js'
export { ankiEmitters } from './open-decks.js'
export { type OrphanAction, orphanActions, type PushPlan, removedTag } from './plan-push.js'
export { type PullOptions, type PullResult, pullDecks } from './pull-decks.js'
export type { PushResult } from './push.js'
export { type PushDecksOptions, pushDecks } from './push-decks.js'
