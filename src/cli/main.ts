#!/usr/bin/env node
import { endWithError } from './end-with-error.js'
import { internalErrorCode } from './exit-code.js'
import { guardOutput } from './guard-output.js'
import { helpOf } from './help.js'
import { version } from './version.js'

// Rejected promises that nobody handles come here too.
process.on('uncaughtException', endWithError)
guardOutput('stdout')

// The two that scripts ask for most need nothing loaded.
const [first] = process.argv.slice(2)
if (first === '--version' || first === '-v') process.stdout.write(`${version}\n`)
else if (first === '--help' || first === '-h') process.stdout.write(helpOf('build'))
else {
  guardOutput('stderr')
  // Not imported: of each module of Node that is, Node looks at all that it exports, and so loads much that nobody wants.
  const { loadProgram } = process.getBuiltinModule('node:module').createRequire(import.meta.url)(
    './load-program.cjs',
  ) as typeof import('./load-program.js')
  process.exitCode = await loadProgram().run(process.argv.slice(2))
  // After a bug, nobody knows what still runs.
  if (process.exitCode === internalErrorCode) process.exit()
}
