/** After how long a run counts as long, in milliseconds. */
const patience = 1000
/** How often what is shown changes, in milliseconds. */
const pace = 100

/** How far a long run is, in one line that is wiped at its end. Only on a terminal: in a pipe nothing moves. */
export interface Progress {
  show(done: number, total: number): void
  end(): void
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const began = performance.now()
  let shown = 0
  return {
    show(done, total) {
      const now = performance.now()
      if (!stream.isTTY || now - began < patience || now - shown < pace) return
      shown = now
      stream.write(`\r  reading   ${done} of ${total} files\u001b[K`)
    },
    end() {
      if (shown > 0) stream.write('\r\u001b[K')
      shown = 0
    },
  }
}
