/*
 * <!-- ddd-build-disable-next-line missing-page -->
 * <!-- ddd-build-disable option-order, missing-page -- the book has it so -->
 * <!-- ddd-build-enable -->
 * | `ls` | <!-- ddd-build-disable-line --> |
 */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { type DisableDirective, walk } from '../tree/index.js'
import { createSource } from './source.js'

const comment = /<!--[ \t]{0,9}ddd-build-(disable-next-line|disable-line|disable|enable)\b([^<>]{0,500}?)-->/g

/** Reads the comments that disable rules. They have the same names and meaning as ESLint's. */
export function readDisableDirectives(root: Root, file: VFile): DisableDirective[] {
  const source = createSource(file)
  if (!source.text.includes('<!--')) return []
  const isCode = createCodeMatcher(root)
  const lines = source.text.split(/\r\n|\n|\r/)
  const directives: DisableDirective[] = []
  for (const { 0: text, 1: kind = '', 2: args = '', index } of source.text.matchAll(comment)) {
    if (isCode(index)) continue
    const position = source.position(index, index + text.length)
    const { line } = position.end
    const rules = (args.split(/(?:^|\s)--(?:\s|$)/)[0] ?? '').split(/[\s,]+/).filter((word) => word !== '')
    if (kind === 'enable') {
      // Close open directives; if rules are named, only those for these rules.
      for (const open of directives.filter(({ to }) => to === Number.MAX_SAFE_INTEGER))
        if (rules.length === 0 || open.rules.every((rule) => rules.includes(rule))) open.to = line
    } else if (kind === 'disable')
      // One directive per rule, so that each can be enabled again.
      for (const rule of rules.length === 0 ? [[]] : rules.map((name) => [name]))
        directives.push({ rules: rule, from: line, to: Number.MAX_SAFE_INTEGER, position })
    else {
      const targetLine = kind === 'disable-line' ? position.start.line : nextNonBlankLine(lines, line)
      directives.push({ rules, from: targetLine, to: targetLine, position })
    }
  }
  return directives
}

/** Returns the next non-blank line, 1-based. */
function nextNonBlankLine(lines: readonly string[], line: number): number {
  const next = lines.findIndex((text, index) => index >= line && text.trim() !== '')
  return next === -1 ? line : next + 1
}

/** Creates a function that tells whether an offset is in code. A comment in code is only an example. */
export function createCodeMatcher(root: Root): (offset: number) => boolean {
  const spans: [number, number][] = []
  walk(root, (node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if ((node.type === 'code' || node.type === 'inlineCode') && start !== undefined && end !== undefined)
      spans.push([start, end])
  })
  return (offset) => spans.some(([start, end]) => start <= offset && offset < end)
}
