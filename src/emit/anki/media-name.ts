import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Returns a picture's file name in Anki's flat media folder. A digest of the content keeps names unique. */
export function mediaName(path: string, bytes: Uint8Array): string {
  const [, stem = 'picture', extension = ''] = /([^/]*?)(\.[a-z0-9]{1,8})?$/i.exec(path) ?? []
  const safe = [...stem.replace(/[^\p{L}\p{N}-]+/gu, '-')].slice(0, 40).join('')
  return `${safe || 'picture'}-${bytesToHex(sha256(bytes)).slice(0, 8)}${extension.toLowerCase()}`
}
