import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'

/**
 * Writes into the file that is there, so that its hard links, owner and attributes stay. If that fails, what it held is
 * written back.
 *
 * @throws the error of the system
 */
export function overwrite(path: string, bytes: Uint8Array, isDurable: boolean): void {
  const before = readFileSync(path)
  const file = openSync(path, 'r+')
  try {
    try {
      writeAll(file, bytes)
    } catch (error) {
      writeAll(file, before)
      throw error
    }
    if (isDurable) fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at)
  ftruncateSync(file, bytes.length)
}
