import type { Node } from 'unist'

/** Whether a row begins and ends with `|`; without them, an empty first or last cell disappears. */
export function hasOuterPipes(row: Node | undefined, text: string): boolean {
  return /^\|[^\r\n]*\|$/.test(text.slice(row?.position?.start.offset, row?.position?.end.offset))
}
