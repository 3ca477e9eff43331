/** All that the command line runs, as one script: see `load-program.ts`. */
export { readBatch } from '../build/index.js'
export { run } from './run.js'
