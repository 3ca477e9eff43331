/*
 * - `docker stop NAME` - asks a container to end
 *   - `--time` - how long to wait
 * - **runc** is the low-level runtime.
 */
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { ShellLine } from '../../shell/index.js'
import { build, type Command, type NotesContent, type Option, type Page } from '../../tree/index.js'
import { readCommandLine } from '../command-line.js'
import { looksLikeCommand } from '../command-look.js'
import { readConcepts } from '../concept.js'
import { readOption, readOptionSyntax } from '../option.js'
import { readPageMark } from '../page.js'
import { foldWhiteSpace } from '../white-space.js'
import type { Shape, ShapeContext } from './shape.js'

export const list: Shape = {
  name: 'list',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'list') return undefined
    const nodes: NotesContent[] = []
    let plain: ListItem[] = []
    let found = false
    const flush = () => {
      if (plain.length > 0) nodes.push(prose(node, plain))
      plain = []
    }
    for (const item of node.children) {
      const read = readItem(item, context)
      if (read) {
        flush()
        nodes.push(...read)
        found = true
      } else plain.push(item)
    }
    flush()
    return found ? { nodes, consumed: 1 } : undefined
  },
}

function prose(node: List, items: ListItem[]): NotesContent {
  const start = items[0]?.position?.start
  const end = items.at(-1)?.position?.end
  const position = start && end ? { start, end } : undefined
  return build('prose', position, {
    children: [{ ...node, children: items, ...(position ? { position } : {}) }],
  })
}

function readItem(item: ListItem, context: ShapeContext): NotesContent[] | undefined {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return undefined
  const command = readCommand(first.children, rest, context)
  if (command) return [command]
  const concepts = readConcepts(first, context.source)
  if (!concepts) return undefined
  return rest.length === 0 ? concepts : [...concepts, ...rest.map(proseOf)]
}

function proseOf(node: RootContent): NotesContent {
  return build('prose', node.position, { children: [node] })
}

function readCommand(
  phrasing: readonly PhrasingContent[],
  rest: readonly RootContent[],
  { source }: ShapeContext,
): Command | undefined {
  const [code, ...words] = phrasing
  if (code?.type !== 'inlineCode') return undefined
  const value = foldWhiteSpace(code.value)
  if (!looksLikeCommand(value)) return undefined
  const { description, page } = readWords(words)
  const syntax = readCommandLine(value, code.position, source)
  const options: Option[] = []
  for (const nested of rest) {
    const read =
      nested.type === 'list' ? nested.children.map((item) => readOptionItem(item, syntax)) : [undefined]
    for (const option of read) {
      // Something under the command is not an option: the item is more than this shape can hold.
      if (!option) return undefined
      options.push(option)
    }
  }
  return build('command', code.position, {
    value,
    syntax,
    description,
    page,
    origin: 'list',
    children: options,
  })
}

/** `- what it does _(pg. 94)_`: the words after a piece of code. */
function readWords(words: readonly PhrasingContent[]): {
  description: string | undefined
  page: Page | undefined
} {
  let page: Page | undefined
  const kept = words.filter((node) => {
    const mark = node.type === 'text' ? undefined : readPageMark(textOf(node))
    page ??= mark
    return !mark
  })
  let text = foldWhiteSpace(textOf(kept))
  const mark = /[([]\s*p[a-z]{0,4}\.?\s*\d[^)\]]*[)\]]$/i.exec(text)
  if (mark && !page) {
    page = readPageMark(mark[0])
    if (page) text = text.slice(0, mark.index)
  }
  const description = text.replace(/^(?:[-–—:=→]|=>)+\s*/, '').trim()
  return { description: description === '' ? undefined : description, page }
}

function readOptionItem(item: ListItem, syntax: ShellLine): Option | undefined {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph' || rest.length > 0) return undefined
  const [code, ...words] = first.children
  if (code?.type !== 'inlineCode') return undefined
  const value = foldWhiteSpace(code.value)
  const isFlag = readOptionSyntax(value) !== undefined
  const option = readOption(value, syntax, code.position, readWords(words).description)
  return isFlag || option.kind !== 'unknown' ? option : undefined
}
