import { build, Failure, loadConfig, read } from 'ddd-build/node'

// Ctrl-C ends it, and so does a minute.
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort(new Failure(2, 'Interrupted; nothing was written.')))
const signal = AbortSignal.any([interrupted.signal, AbortSignal.timeout(60_000)])

try {
  const { config, file, folder } = await loadConfig()
  /** @type {import('ddd-build/node').ReadOptions} */
  const options = {
    cwd: folder,
    signal,
    onProgress: (done, total) => process.stderr.write(`\r${done} of ${total} files`),
    // With it, a config with functions has a name: nothing is built twice.
    ...(file === undefined ? {} : { configFile: file }),
  }

  // Only read: the notebook holds everything, and nothing is written.
  const { notebook, messages } = await read(config, options)
  process.stderr.write('\n')
  for (const { path, options, subcommands } of notebook.programs)
    console.log(`${path.join(' ')}: ${subcommands.length} subcommands, ${options.length} options`)
  for (const message of messages) console.log(String(message))

  // Read, check, write. Without changes since the last time this is a matter of milliseconds.
  const { facts, written } = await build(config, options)
  console.log(`${facts.commands} commands, ${facts.undescribed} of them without a description`)
  for (const { path, status } of written) console.log(`${status}: ${path}`)
} catch (error) {
  // What a person can mend, in one sentence; everything else is a bug and shows where.
  if (!(error instanceof Failure)) throw error
  console.error(error.message)
  process.exitCode = error.exitCode
}
