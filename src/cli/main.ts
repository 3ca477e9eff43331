#!/usr/bin/env node
import { internalErrorCode } from './exit-code.js'
import { exitWithError } from './exit-with-error.js'
import { handleOutputErrors } from './handle-output-errors.js'
import { version } from './version.js'

// Also handles unhandled promise rejections.
process.on('uncaughtException', exitWithError)
handleOutputErrors('stdout')

// Doesn't need the program.
const [first] = process.argv.slice(2)
if (first === '--version' || first === '-v') process.stdout.write(`${version}\n`)
else {
  handleOutputErrors('stderr')
  // Not imported: importing a Node module evaluates all of its exports, which loads code that isn't needed.
  const { loadProgram } = process.getBuiltinModule('node:module').createRequire(import.meta.url)(
    './load-program.cjs',
  ) as typeof import('./load-program.js')
  process.exitCode = await loadProgram().run(process.argv.slice(2))
  // After an internal error, something may still be running.
  if (process.exitCode === internalErrorCode) process.exit()
}
