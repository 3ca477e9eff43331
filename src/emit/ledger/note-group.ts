import type { LedgerRow } from './ledger.js'

/** A note and its continuations. */
export interface NoteGroup {
  main: LedgerRow
  continuations: LedgerRow[]
}

/** @returns groups by the GUID of their main note */
export function noteGroups(rows: readonly LedgerRow[]): Map<string, NoteGroup> {
  const groups = new Map<string, NoteGroup>()
  const guids = new Set(rows.map(({ guid }) => guid))
  for (const row of rows)
    if (!guids.has(row.continues)) groups.set(row.guid, { main: row, continuations: [] })
  for (const row of rows) if (guids.has(row.continues)) groups.get(row.continues)?.continuations.push(row)
  return groups
}
