import { digest } from '../../catalog/index.js'

/**
 * The GUID of a note that is built for the first time: the same for the same notebook and content, on every machine.
 *
 * @param notebookId notebooks with different ids never share a GUID
 * @param distinguisher for a second note with the same key
 */
export function guidOf(notebookId: string, kind: string, key: string, distinguisher?: string): string {
  const more = distinguisher === undefined ? [] : [distinguisher]
  // The form of version 0.1.0, which had the deck's name in place of the id.
  return digest([notebookId, kind, '', canonicalKey(key), ...more].join('\u0000'))
}

/** The GUID of a note with an explicit id, whatever it is about. */
export function explicitGuidOf(notebookId: string, kind: string, explicitId: string): string {
  return digest([notebookId, kind, 'pin', explicitId].join('\u0000'))
}

/** A key without what typing varies: the form of dashes and quotes, white space. */
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

/** The key as it is written in the ledger. */
export function ledgerKey(key: string): string {
  const text = canonicalKey(key)
  return text.length <= maxKeyLength
    ? text
    : `${text.slice(0, maxKeyLength).replace(/[\ud800-\udbff]$/, '')}… ${digest(text)}`
}
