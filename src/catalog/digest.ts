import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Returns a stable short hash of a text.
 *
 * @returns the first 80 bits of the SHA-256 of its NFC form, as 20 hexadecimal digits
 */
export function digest(text: string): string {
  return sha256Hex(text.normalize('NFC')).slice(0, 20)
}

/** Node's native hash is many times faster than one in JavaScript. Browsers only have an asynchronous one. */
const nativeHash = globalThis.process?.getBuiltinModule?.('node:crypto').hash

const sha256Hex = nativeHash ? (text: string) => nativeHash('sha256', text) : portableSha256Hex

/** Returns the SHA-256 of a text in pure JavaScript, for browsers. */
export function portableSha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
