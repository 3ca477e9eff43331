/** A thread of the command line: the same script, of which it only reads files. */
import { loadProgram } from './load-program.js'

export default loadProgram().readBatch
