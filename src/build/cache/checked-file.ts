import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { writeWhole } from '../writing/write-whole.js'

/** Changes when a cache of an older version can't be read any more. */
const format = 'ddd-build cache 1'

/**
 * Reads a file of the cache. One that is cut, changed or foreign counts as none.
 *
 * @returns its text, or nothing
 */
export function readChecked(path: string): string | undefined {
  return readCheckedBytes(path)?.toString('utf8')
}

/** The same for what is no text. */
export function readCheckedBytes(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path)
    const end = bytes.indexOf('\n')
    const body = bytes.subarray(end + 1)
    return bytes.subarray(0, end).toString('latin1') === headOf(body) ? body : undefined
  } catch {
    return undefined
  }
}

/** Writes a file of the cache whole or not at all; where that fails, the next build has more to do. */
export function writeChecked(path: string, content: string | Buffer): void {
  const body = typeof content === 'string' ? Buffer.from(content) : content
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeWhole(path, Buffer.concat([Buffer.from(`${headOf(body)}\n`), body]))
  } catch {
    // A read-only or full disk: what was read is right without the cache.
  }
}

function headOf(body: Uint8Array): string {
  return `${format} ${crc32(body).toString(16)} ${body.length}`
}
