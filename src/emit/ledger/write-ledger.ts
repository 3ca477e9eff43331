import type { Ledger, LedgerPart, LedgerRow } from './ledger.js'

/**
 * Writes a ledger with one line per note, sorted by GUID, so that branches that add notes rarely conflict.
 *
 * @returns text with LF line ends; the same ledger always gives the same text
 */
export function writeLedger(ledger: Ledger): string {
  const { notebookId, formerDeck, look, rows } = ledger
  return [
    `# ddd-build ids\t1\t${escapeCell(notebookId)}`,
    ...(formerDeck === undefined ? [] : [`# former deck\t${escapeCell(formerDeck)}`]),
    ...(look ? [`# look\t${look.digest}\t${writeTime(look.time)}`] : []),
    '# guid\tkind\tid\tcontinues\tkey\tfile\tsection\tcards\tdigest\tchanged\tstate',
    ...[...rows].sort((a, b) => (a.guid < b.guid ? -1 : 1)).map(writeRow),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function writeRow(row: LedgerRow): string {
  const { guid, kind, explicitId, continues, key, file, section, parts, digest, time, state } = row
  return [
    ...[guid, kind, explicitId, continues, key, file, section].map(escapeCell),
    parts.map(writePart).join('; '),
    `${digest.question}.${digest.answer}.${digest.cards}`,
    writeTime(time),
    state,
  ].join('\t')
}

function writePart({ name, number }: LedgerPart): string {
  // A semicolon separates cards.
  const text = escapeCell(name).replaceAll(';', '\\s')
  return number === undefined ? text : `${number}=${text}`
}

/** `2026-11-25T09:00:00Z`. */
function writeTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '')
}

const escapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' }

/** Escapes characters that would end a cell or a line; other control characters do no harm. */
function escapeCell(text: string): string {
  return text.replace(/[\t\n\r\\]/g, (character) => escapes[character] ?? character)
}
