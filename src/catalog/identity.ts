import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A name for a text that stays as long as the text does.
 *
 * @returns the first 80 bits of its SHA-256, as 20 hexadecimal digits
 */
export function digest(text: string): string {
  return sha256Hex(text.normalize('NFC')).slice(0, 20)
}

/** Node's own is many times as fast as one in JavaScript; in a browser it can't be had at once. */
const native = globalThis.process?.getBuiltinModule?.('node:crypto').hash

const sha256Hex = native ? (text: string) => native('sha256', text) : portableSha256Hex

/** What every engine can do. */
export function portableSha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
