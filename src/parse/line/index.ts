export type { LineEntry } from './line-entry.js'
export { piecesOfEntry } from './pieces-of-entry.js'
export { readPlainLine } from './plain-line.js'
export { readLineEntry } from './read-line-entry.js'
