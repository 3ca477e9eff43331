/** A signal that comes when the person presses Ctrl-C, the program is asked to end, or nobody reads what it prints any more. */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController()
  const abort = () => controller.abort()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, abort)
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.errored) abort()
    stream.once('error', abort)
  }
  return controller.signal
}
