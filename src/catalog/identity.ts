import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A name for a text that stays as long as the text does.
 *
 * @returns the first 80 bits of its SHA-256, as 20 hexadecimal digits
 */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.normalize('NFC')))).slice(0, 20)
}
