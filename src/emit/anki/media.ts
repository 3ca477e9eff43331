import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A picture's name in Anki's one folder of media: of its file and its content, so that two never clash. */
export function mediaName(path: string, bytes: Uint8Array): string {
  const [, stem = 'picture', extension = ''] = /([^/]*?)(\.[a-z0-9]{1,8})?$/i.exec(path) ?? []
  const safe = [...stem.replace(/[^\p{L}\p{N}-]+/gu, '-')].slice(0, 40).join('')
  return `${safe || 'picture'}-${bytesToHex(sha256(bytes)).slice(0, 8)}${extension.toLowerCase()}`
}
