export { type LineEntry, placeOfEntry } from './line-entry.js'
export { readLineEntry } from './read-line-entry.js'
