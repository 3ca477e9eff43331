/** The worker thread of the command line, which only parses files. */
export { parseBatch as default } from '../engine/index.js'
