import { fstatSync, writeSync } from 'node:fs'
import { errorReason } from '../engine/index.js'
import { ioErrorCode } from './exit-code.js'

const streams = {
  stdout: { descriptor: 1, title: 'standard output' },
  stderr: { descriptor: 2, title: 'standard error' },
} as const

/**
 * Handles errors in writing to standard output or standard error, so that they neither print a stack trace nor go unnoticed.
 *
 * - If the reader closes the pipe, as `head` does, the run finishes quietly with its usual exit code.
 * - Any other error, such as a full disk, is reported in one sentence, and the run fails.
 */
export function handleOutputErrors(name: keyof typeof streams): void {
  const stream = process[name]
  const { descriptor, title } = streams[name]
  let isReported = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (isReported || isBrokenPipe(error)) return
    isReported = true
    process.once('exit', (code) => {
      if (code === 0) process.exitCode = ioErrorCode
    })
    try {
      writeSync(2, `ddd-build: Can't write to ${title}: ${errorReason(error)}.\n`)
    } catch {
      // Standard error can't be written to either.
    }
  })
  if (isFileOrDevice(descriptor, stream))
    stream._write = (chunk: Uint8Array, _, done) => {
      try {
        writeAll(descriptor, chunk)
        done()
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    }
}

function isBrokenPipe({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ECONNRESET' || code === 'EOF'
}

/** Whether output goes to a file or device, rather than to a terminal or pipe. */
function isFileOrDevice(descriptor: number, { isTTY }: NodeJS.WriteStream): boolean {
  if (isTTY) return false
  const stats = fstatSync(descriptor)
  return stats.isFile() || stats.isCharacterDevice()
}

/** Writes all bytes. Node itself treats a partial write, as on a nearly full disk, as complete. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(descriptor, bytes, offset)
}
