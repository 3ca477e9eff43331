import { fstatSync, writeSync } from 'node:fs'
import { systemReason } from '../build/index.js'
import { ioErrorCode } from './exit-code.js'

const streams = {
  stdout: { descriptor: 1, title: 'standard output' },
  stderr: { descriptor: 2, title: 'standard error' },
} as const

/**
 * Lets no write to standard output or error end in a stack trace, or lose something unseen.
 *
 * - A reader that goes away, as `head` does, ends nothing: the run finishes quietly, with the exit code of what it did.
 * - Anything else, such as a full disk, is reported in one sentence, and the run fails.
 */
export function guardOutput(name: keyof typeof streams): void {
  const stream = process[name]
  const { descriptor, title } = streams[name]
  let isReported = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (isReported || isReaderGone(error)) return
    isReported = true
    process.once('exit', (code) => {
      if (code === 0) process.exitCode = ioErrorCode
    })
    try {
      writeSync(2, `ddd-build: Can't write to ${title}: ${systemReason(error)}.\n`)
    } catch {
      // Standard error is what can't be written to.
    }
  })
  if (isFileLike(descriptor, stream))
    stream._write = (chunk: Uint8Array, _, done) => {
      try {
        writeAll(descriptor, chunk)
        done()
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    }
}

function isReaderGone({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ECONNRESET' || code === 'EOF'
}

/** Files and devices; terminals and pipes are another matter. */
function isFileLike(descriptor: number, { isTTY }: NodeJS.WriteStream): boolean {
  if (isTTY) return false
  const facts = fstatSync(descriptor)
  return facts.isFile() || facts.isCharacterDevice()
}

/** Node takes a short write, as a disk that is nearly full gives one, for a whole one. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
}
