/*
 * <!-- ddd-build-disable-next-line missing-page -->
 * <!-- ddd-build-disable option-order, missing-page -- the book has it so -->
 * <!-- ddd-build-enable -->
 * | `ls` | <!-- ddd-build-disable-line --> |
 */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { type Silence, walk } from '../tree/index.js'
import { createSource } from './source.js'

const comment = /<!--[ \t]{0,9}ddd-build-(disable-next-line|disable-line|disable|enable)\b([^<>]{0,500}?)-->/g

/** Reads the comments that switch rules off. They are ESLint's, and mean the same. */
export function readSilences(root: Root, file: VFile): Silence[] {
  const source = createSource(file)
  if (!source.text.includes('<!--')) return []
  const isCode = codeSpans(root)
  const lines = source.text.split(/\r\n|\n|\r/)
  const silences: Silence[] = []
  for (const { 0: text, 1: kind = '', 2: words = '', index } of source.text.matchAll(comment)) {
    if (isCode(index)) continue
    const position = source.position(index, index + text.length)
    const { line } = position.end
    const rules = (words.split(/(?:^|\s)--(?:\s|$)/)[0] ?? '').split(/[\s,]+/).filter((word) => word !== '')
    if (kind === 'enable') {
      // What was switched off ends here; with names, only for these rules.
      for (const open of silences.filter(({ to }) => to === Number.MAX_SAFE_INTEGER))
        if (rules.length === 0 || open.rules.every((rule) => rules.includes(rule))) open.to = line
    } else if (kind === 'disable')
      // Each rule on its own, so that each can be switched on again.
      for (const rule of rules.length === 0 ? [[]] : rules.map((name) => [name]))
        silences.push({ rules: rule, from: line, to: Number.MAX_SAFE_INTEGER, position })
    else {
      const on = kind === 'disable-line' ? position.start.line : nextLine(lines, line)
      silences.push({ rules, from: on, to: on, position })
    }
  }
  return silences
}

/** The next line that is not blank, 1-based. */
function nextLine(lines: readonly string[], line: number): number {
  const next = lines.findIndex((text, index) => index >= line && text.trim() !== '')
  return next === -1 ? line : next + 1
}

/** A comment shown as code is an example of one. */
export function codeSpans(root: Root): (offset: number) => boolean {
  const spans: [number, number][] = []
  walk(root, (node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if ((node.type === 'code' || node.type === 'inlineCode') && start !== undefined && end !== undefined)
      spans.push([start, end])
  })
  return (offset) => spans.some(([start, end]) => start <= offset && offset < end)
}
