/** Creates a signal that aborts on Ctrl-C, when the process is asked to stop, or when its output can no longer be written. */
export function createInterruptSignal(): AbortSignal {
  const controller = new AbortController()
  const abort = () => controller.abort()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, abort)
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.errored) abort()
    stream.once('error', abort)
  }
  return controller.signal
}
