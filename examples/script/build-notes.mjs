import { build, loadConfig, read, UserError } from 'ddd-build/node'

// Abort on Ctrl-C, or after a minute.
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort(new UserError(2, 'Interrupted. Nothing was written.')))
const signal = AbortSignal.any([interrupted.signal, AbortSignal.timeout(60_000)])

try {
  const { config, file, folder } = await loadConfig()
  /** @type {import('ddd-build/node').ReadOptions} */
  const options = {
    cwd: folder,
    signal,
    onProgress: (done, total) => process.stderr.write(`\r${done} of ${total} files`),
    // Lets the cache work with a config that contains functions.
    ...(file === undefined ? {} : { configFile: file }),
  }

  // Read and check the notes, without writing anything.
  const { notebook, messages } = await read(config, options)
  process.stderr.write('\n')
  for (const { path, options, subcommands } of notebook.programs)
    console.log(`${path.join(' ')}: ${subcommands.length} subcommands, ${options.length} options`)
  for (const message of messages) console.log(String(message))

  // Read, check and write. If nothing changed since the last build, this takes milliseconds.
  const { stats, written } = await build(config, options)
  console.log(`${stats.commands} commands, ${stats.undescribed} of them without a description`)
  for (const { path, status } of written) console.log(`${status}: ${path}`)
} catch (error) {
  // Print errors that the user can fix; everything else is a bug.
  if (!(error instanceof UserError)) throw error
  console.error(error.message)
  process.exitCode = error.exitCode
}
