/*
 * <!-- ddd-build-disable-next-line missing-page -->
 * <!-- ddd-build-disable option-order, missing-page -- as in the book -->
 * <!-- ddd-build-enable -->
 * | `ls` | <!-- ddd-build-disable-line --> |
 */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { partitionPoint } from '../ranges/index.js'
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
  /** Open directives by rule; those for all rules have the key ''. */
  const open = new Map<string, DisableDirective[]>()
  const close = (rule: string, line: number) => {
    for (const directive of open.get(rule) ?? []) directive.to = line
    open.delete(rule)
  }
  for (const { 0: text, 1: kind = '', 2: args = '', index } of source.text.matchAll(comment)) {
    if (isCode(index)) continue
    const position = source.position(index, index + text.length)
    const { line } = position.end
    const rules = (args.split(/(?:^|\s)-{2,}(?:\s|$)/)[0] ?? '').split(/[\s,]+/).filter((word) => word !== '')
    if (kind === 'enable') {
      // If rules are named, close only their directives, and those for all rules.
      for (const rule of rules.length === 0 ? [...open.keys()] : ['', ...rules]) close(rule, line)
    } else if (kind === 'disable')
      // One directive per rule, so that each can be enabled again.
      for (const rule of rules.length === 0 ? [''] : rules) {
        const directive = {
          rules: rule === '' ? [] : [rule],
          from: line,
          to: Number.MAX_SAFE_INTEGER,
          position,
        }
        directives.push(directive)
        const ofRule = open.get(rule)
        if (ofRule) ofRule.push(directive)
        else open.set(rule, [directive])
      }
    else {
      const targetLine = kind === 'disable-line' ? position.start.line : nextNonBlankLine(lines, line)
      directives.push({ rules, from: targetLine, to: targetLine, position })
    }
  }
  return directives
}

/** Returns the next non-blank line, 1-based. */
function nextNonBlankLine(lines: readonly string[], line: number): number {
  let next = line
  while (next < lines.length && lines[next]?.trim() === '') next += 1
  return next < lines.length ? next + 1 : line
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
  return (offset) => {
    const [start] = spans[partitionPoint(spans, ([, end]) => end <= offset)] ?? [Infinity]
    return start <= offset
  }
}
