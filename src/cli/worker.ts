/** A thread of the command line: the same script, of which it only reads files. */
import { createRequire } from 'node:module'

const { loadProgram } = createRequire(import.meta.url)(
  './load-program.cjs',
) as typeof import('./load-program.js')

export default loadProgram().readBatch
