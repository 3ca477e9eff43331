#!/usr/bin/env node
import { enableNodeCompileCache } from './enable-compile-cache.js'
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
  enableNodeCompileCache()
  const { run } = await import('./run.js')
  process.exitCode = await run(process.argv.slice(2))
  // After an internal error, something may still be running.
  if (process.exitCode === internalErrorCode) process.exit()
}
