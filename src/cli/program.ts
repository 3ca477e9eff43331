/** The program behind the command line, bundled as one script. See `load-program.ts`. */
export { parseBatch } from '../engine/index.js'
export { run } from './run.js'
