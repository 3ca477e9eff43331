import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'

/**
 * Overwrites an existing file in place, which keeps its hard links, owner and attributes. If writing fails, the previous
 * content is restored.
 *
 * @param isDurable whether to flush the file to disk
 * @throws the system error
 */
export function overwrite(path: string, bytes: Uint8Array, isDurable: boolean): void {
  const previous = readFileSync(path)
  const file = openSync(path, 'r+')
  try {
    try {
      writeAll(file, bytes)
    } catch (error) {
      writeAll(file, previous)
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
