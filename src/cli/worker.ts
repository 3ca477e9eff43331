/** The worker thread of the command line. It loads the same script but only parses files. */
import { createRequire } from 'node:module'

const { loadProgram } = createRequire(import.meta.url)(
  './load-program.cjs',
) as typeof import('./load-program.js')

export default loadProgram().parseBatch
