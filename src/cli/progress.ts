/** Time before progress is shown, in milliseconds. */
const progressDelayMs = 1000
/** Minimum time between updates, in milliseconds. */
const updateIntervalMs = 100

/** Shows the progress of a long run on one line, which is cleared at the end. Only on a terminal. */
export interface Progress {
  show(done: number, total: number): void
  end(): void
}

export function createProgress(): Progress {
  const { stderr } = process
  const startedAt = performance.now()
  let lastShownAt = 0
  return {
    show(done, total) {
      const now = performance.now()
      if (!stderr.isTTY || now - startedAt < progressDelayMs || now - lastShownAt < updateIntervalMs) return
      lastShownAt = now
      stderr.write(`\r  reading   ${done} of ${total} files\u001b[K`)
    },
    end() {
      if (lastShownAt > 0) stderr.write('\r\u001b[K')
      lastShownAt = 0
    },
  }
}
