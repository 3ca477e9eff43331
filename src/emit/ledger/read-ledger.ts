/*
 * Example:
 *
 * # ddd-build ids	1	docker-deep-dive-x3k9q2
 * # guid	kind	id	continues	key	file	section	cards	digest	changed	state
 * 0f8…	command			docker ps -a	notes/docker.md	Containers	recall	5a1b2c3d.77aa88bb.01020304	2026-11-25T09:00:00Z	active
 */
import type { Ledger, LedgerPart, LedgerRow, NoteDigest, RowState } from './ledger.js'

/** Thrown for a ledger that can't be read. */
export class LedgerError extends Error {
  override name = 'LedgerError'
  constructor(
    message: string,
    /** 1-based. */
    readonly line: number,
  ) {
    super(message)
  }
}

/**
 * Reads a ledger. If it has git conflict markers, both sides are merged; of two versions of a row, the one that changed last
 * wins.
 *
 * @throws LedgerError for an invalid line, or an unknown version
 */
export function readLedger(text: string): Ledger {
  const rows = new Map<string, LedgerRow>()
  let header: Omit<Ledger, 'rows'> | undefined
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n/)
    .entries()) {
    if (line === '' || /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line)) continue
    if (line.startsWith('#')) {
      header = readHeaderLine(line, header, index + 1)
      continue
    }
    const row = readRow(line, index + 1)
    const other = rows.get(row.guid)
    if (!other || other.time < row.time || (other.time === row.time && other.state !== 'active'))
      rows.set(row.guid, row)
  }
  if (!header) throw new LedgerError('the header line “# ddd-build ids” is missing', 1)
  return { ...header, rows: [...rows.values()] }
}

function readHeaderLine(
  line: string,
  header: Omit<Ledger, 'rows'> | undefined,
  number: number,
): Omit<Ledger, 'rows'> | undefined {
  const [name = '', ...cells] = line.replace(/^# ?/, '').split('\t').map(unescapeCell)
  if (name === 'ddd-build ids') {
    const [version, notebookId = ''] = cells
    if (version !== '1')
      throw new LedgerError(`unknown ledger version ${version ?? ''}: update ddd-build`, number)
    return header ?? { notebookId }
  }
  if (!header) return header
  if (name === 'former deck' && cells[0] !== undefined) return { ...header, formerDeck: cells[0] }
  if (name === 'look' && cells[0] !== undefined) {
    const look = { digest: cells[0], time: readTime(cells[1] ?? '', number) }
    return header.look && header.look.time > look.time ? header : { ...header, look }
  }
  return header
}

function readRow(line: string, number: number): LedgerRow {
  const cells = line.split('\t')
  const [guid = '', kind = '', explicitId = '', continues = '', key = '', file = '', section = ''] =
    cells.map(unescapeCell)
  const [parts = '', digest = '', time = '', state = ''] = cells.slice(7)
  if (cells.length !== 11)
    throw new LedgerError(`expected 11 tab-separated cells, found ${cells.length}`, number)
  if (guid === '' || kind === '')
    throw new LedgerError(`the ${guid === '' ? 'GUID' : 'kind'} is missing`, number)
  return {
    guid,
    kind,
    explicitId,
    continues,
    key,
    file,
    section,
    parts: readParts(parts),
    digest: readDigest(digest),
    time: readTime(time, number),
    state: readState(state, number),
  }
}

function readParts(cell: string): LedgerPart[] {
  return cell
    .split('; ')
    .filter((part) => part !== '')
    .map((part) => {
      const [, number, name = ''] = /^(\d{1,4})=([\s\S]*)$/.exec(part) ?? []
      return number === undefined
        ? { name: unescapeCell(part) }
        : { name: unescapeCell(name), number: Number(number) }
    })
}

function readDigest(cell: string): NoteDigest {
  const [question = '', answer = '', cards = ''] = cell.split('.')
  return { question, answer, cards }
}

function readTime(cell: string, line: number): number {
  const time = Date.parse(cell)
  if (!Number.isFinite(time)) throw new LedgerError(`invalid time “${cell.slice(0, 40)}”`, line)
  return Math.floor(time / 1000)
}

function readState(cell: string, line: number): RowState {
  if (cell === 'active' || cell === 'inactive' || cell === 'removed') return cell
  throw new LedgerError(
    `invalid state “${cell.slice(0, 40)}”: must be one of active, inactive, removed`,
    line,
  )
}

const escapes: Readonly<Record<string, string>> = {
  '\\t': '\t',
  '\\n': '\n',
  '\\r': '\r',
  '\\s': ';',
  '\\\\': '\\',
}

function unescapeCell(cell: string): string {
  return cell.replace(/\\[tnrs\\]/g, (sequence) => escapes[sequence] ?? sequence)
}
