import type { RootContent } from 'mdast'
import type { OffsetRange } from './cut-text.js'

/** Finds the comments in HTML, in linear time. */
export function htmlComments(html: string): OffsetRange[] {
  const comments: OffsetRange[] = []
  for (let from = html.indexOf('<!--'); from !== -1; ) {
    const end = html.indexOf('-->', from + 4)
    if (end === -1) break
    comments.push({ from, to: end + 3 })
    from = html.indexOf('<!--', end + 3)
  }
  return comments
}

export function hasOnlyComments(html: string): boolean {
  let at = 0
  for (const { from, to } of htmlComments(html)) {
    if (html.slice(at, from).trim() !== '') return false
    at = to
  }
  return html.slice(at).trim() === ''
}

/** Whether a block is front matter or only comments, which readers don't see. */
export function isInvisible(block: RootContent): boolean {
  return (
    block.type === 'yaml' ||
    (block.type as string) === 'toml' ||
    (block.type === 'html' && hasOnlyComments(block.value))
  )
}
