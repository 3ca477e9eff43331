import type { Node } from 'unist'

/** Whether a row begins and ends with `|`; without them, an empty cell at an end is no cell. */
export function hasOuterPipes(row: Node | undefined, text: string): boolean {
  return /^\|[^\r\n]*\|$/.test(text.slice(row?.position?.start.offset, row?.position?.end.offset))
}
