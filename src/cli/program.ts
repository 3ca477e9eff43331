/** All that the command line runs, as one script: see `load-program.ts`. */
export { default as readBatch } from '../build/reading/worker.js'
export { run } from './run.js'
