#!/usr/bin/env node
import { helpOf } from './help.js'
import { version } from './version.js'

// The two that scripts ask for most need nothing loaded.
const [first] = process.argv.slice(2)
if (first === '--version' || first === '-v') process.stdout.write(`${version}\n`)
else if (first === '--help' || first === '-h') process.stdout.write(helpOf('build'))
else {
  // Not imported: of each module of Node that is, Node looks at all that it exports, and so loads much that nobody wants.
  const { loadProgram } = process.getBuiltinModule('node:module').createRequire(import.meta.url)(
    './load-program.cjs',
  ) as typeof import('./load-program.js')
  process.exitCode = await loadProgram().run(process.argv.slice(2))
}
