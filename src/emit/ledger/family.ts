import type { LedgerRow } from './ledger.js'

/** A note and those that continue it. */
export interface Family {
  main: LedgerRow
  companions: LedgerRow[]
}

/** @returns families by the GUID of their main note */
export function familiesOf(rows: readonly LedgerRow[]): Map<string, Family> {
  const families = new Map<string, Family>()
  const guids = new Set(rows.map(({ guid }) => guid))
  for (const row of rows) if (!guids.has(row.continues)) families.set(row.guid, { main: row, companions: [] })
  for (const row of rows) if (guids.has(row.continues)) families.get(row.continues)?.companions.push(row)
  return families
}
