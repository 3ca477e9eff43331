import { digest } from '../../catalog/index.js'

/**
 * Returns the GUID of a note that is built for the first time: the same for the same notebook and content on every machine.
 *
 * @param notebookId notebooks with different ids never share a GUID
 * @param distinguisher for a second note with the same key
 */
export function guidOf(notebookId: string, kind: string, key: string, distinguisher?: string): string {
  const suffix = distinguisher === undefined ? [] : [distinguisher]
  // The format of version 0.1.0, which used the deck's name instead of the notebook's id.
  return digest([notebookId, kind, '', canonicalKey(key), ...suffix].join('\u0000'))
}

/** Returns the GUID of a note with an explicit id, independent of its content. */
export function explicitGuidOf(notebookId: string, kind: string, explicitId: string): string {
  return digest([notebookId, kind, 'pin', explicitId].join('\u0000'))
}

/** Normalizes dashes, quotes and white space in a key. */
export function canonicalKey(key: string): string {
  return key
    .normalize('NFC')
    .replace(/(?<=^|\s)[-‐‑‒–—]{1,2}(?=\S{2})/g, '--')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

const maxKeyLength = 300

/** Returns a key as it is written in the ledger. */
export function ledgerKey(key: string): string {
  const text = canonicalKey(key)
  return text.length <= maxKeyLength
    ? text
    : `${text.slice(0, maxKeyLength).replace(/[\ud800-\udbff]$/, '')}… ${digest(text)}`
}
