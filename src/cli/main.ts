#!/usr/bin/env node
import { enableNodeCompileCache } from './enable-compile-cache.js'
import { internalErrorCode } from './exit-code.js'
import { exitWithError } from './exit-with-error.js'
import { handleOutputErrors } from './handle-output-errors.js'
import { help } from './help.js'
import { version } from './version.js'

// Also handles unhandled promise rejections.
process.on('uncaughtException', exitWithError)
handleOutputErrors('stdout')

// These two don't need the program.
const [first, second] = process.argv.slice(2)
if (first === '--version' || first === '-v') process.stdout.write(`${version}\n`)
else if (help !== undefined && (first === '--help' || first === '-h') && second === undefined)
  process.stdout.write(help)
else {
  handleOutputErrors('stderr')
  enableNodeCompileCache()
  const { run } = await import('./run.js')
  process.exitCode = await run(process.argv.slice(2))
  // After an internal error, something may still be running.
  if (process.exitCode === internalErrorCode) process.exit()
}
