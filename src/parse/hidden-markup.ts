/**
 * Markup that CommonMark reads as text although readers see it differently or not at all:
 *
 *     A group of containers. ^pod1              block id in Obsidian
 *     ## Networks {#net .wide}                  attribute list in Pandoc and kramdown
 *     Lists them %%check this%%                 comment in Obsidian
 *     Lists them [source:: manual]              field of Dataview
 *     See [[Networks|the networks]]             wikilink
 *     ![[parts.png|300]]                        picture in Obsidian
 */
import type { Image, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Source } from './source.js'

/** Removes hidden markup from the texts of a tree. A wikilink becomes its visible text, an embedded picture a picture. */
export function removeHiddenMarkup(root: Root, source: Source): void {
  if (/\[\[|%%|[{^]|::/.test(source.text)) cleanBlocks(root, source)
}

type Block = Root | RootContent

function cleanBlocks(parent: Block, source: Source): void {
  if (!('children' in parent)) return
  if (isTextBlock(parent)) {
    cleanText(parent, source)
    return
  }
  const blocks: RootContent[] = parent.children
  for (const block of blocks) cleanBlocks(block, source)
  // A block of nothing but hidden markup isn't seen either.
  const seen = blocks.filter((block) => block.type !== 'paragraph' || block.children.length > 0)
  // Safe: only blocks of the same parent are left.
  if (seen.length < blocks.length) (parent as { children: RootContent[] }).children = seen
}

type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' | 'tableCell' }>

function isTextBlock(block: Block): block is TextBlock {
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell'
}

function cleanText(block: TextBlock, source: Source): void {
  const { children } = block
  const last = children.length - 1
  let hasChanged = false
  const cleaned = children.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') {
      if ('children' in node) cleanSpans(node, source)
      return [node]
    }
    const spans = [
      ...hiddenSpans(node.value),
      ...endSpans(node.value, index === last),
      ...(block.type === 'paragraph' ? fieldLines(node.value, index === 0, index === last) : []),
      ...(index > 0 ? attributesAtStart(node.value) : []),
    ]
    if (spans.length === 0) return [node]
    hasChanged = true
    return replaceSpans(node, spans, source)
  })
  if (!hasChanged) return
  block.children = cleaned.every((node) => node.type === 'text' && node.value.trim() === '')
    ? []
    : trimmed(cleaned)
}

function cleanSpans(parent: Extract<PhrasingContent, Parents>, source: Source): void {
  // Safe: texts are replaced by texts, which every parent of phrasing content may have.
  parent.children = parent.children.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text') {
      if ('children' in node) cleanSpans(node, source)
      return [node]
    }
    const spans = hiddenSpans(node.value)
    return spans.length === 0 ? [node] : replaceSpans(node, spans, source)
  }) as typeof parent.children
}

/** A part of a text, and what replaces it. */
interface Span {
  from: number
  to: number
  /** The part that is visible, if any. */
  visible?: { from: number; to: number }
  picture?: string
}

const wikilink = /(!?)\[\[(?![\s:])([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g
const comment = /(?:^|(?<=\s))%%(?!%)[^%]+%%(?![%\w])/g
const field = /[([](?=[\p{L}])[\p{L}\p{N}_ -]{1,40}::\s+[^[\]()]*[)\]]/gu
const pictureFile = /\.(?:png|jpe?g|gif|webp|svg|avif|ico|bmp)$/i

function hiddenSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const { 0: whole, 1: mark = '', 2: target = '', 3: alias, index } of text.matchAll(wikilink)) {
    const span = { from: index, to: index + whole.length }
    const start = index + mark.length + 2
    if (mark !== '' && pictureFile.test(target)) spans.push({ ...span, picture: target })
    else if (alias === undefined) spans.push({ ...span, visible: { from: start, to: start + target.length } })
    else {
      const from = start + target.length + 1
      spans.push({ ...span, visible: { from, to: from + alias.length } })
    }
  }
  for (const pattern of [comment, field])
    for (const { 0: whole, index } of text.matchAll(pattern))
      spans.push({ from: index, to: index + whole.length })
  return spans
}

const attribute = '(?:[.#][\\w-]+|[\\w-]+=(?:"[^"{}]*"|\'[^\'{}]*\'|[^\\s"\'{}]+))'
const attributeList = `\\{(?::[^{}\\n]*|\\s*[.#][\\w-]+(?:\\s+${attribute})*\\s*)\\}`
const listAtEnd = new RegExp(`(?:^|\\s+|(?<=\\n))${attributeList}\\s*$`)
const listAtStart = new RegExp(`^${attributeList}`)
const blockId = /(?:^|\s)\^[A-Za-z0-9-]{4,}\s*$/

function endSpans(text: string, isLast: boolean): Span[] {
  if (!isLast) return []
  return [listAtEnd, blockId].flatMap((pattern) => {
    const match = pattern.exec(text)
    return match ? [{ from: match.index, to: text.length }] : []
  })
}

function attributesAtStart(text: string): Span[] {
  const match = listAtStart.exec(text)
  return match ? [{ from: 0, to: match[0].length }] : []
}

/** Names of fields that Obsidian, Logseq and their add-ons read. */
const fieldNames =
  /^(?:alias(?:es)?|tags?|type|status|authors?|created|updated|modified|date|source|url|related|up|down|next|prev|parent|children|category|topics?|public|icon|id|collapsed|rating|due|template|template-including-parent|exclude-from-graph-view|background-color|heading|filters|deck|card-[a-z-]+)$/
/** A value that isn't the back of a flashcard: links, tags, a date, a number, yes or no. */
const fieldValue =
  /^(?:(?:\[\[[^[\]]*\]\]|#[\p{L}\p{N}_/-]+)(?:[,\s]+(?:\[\[[^[\]]*\]\]|#[\p{L}\p{N}_/-]+))*|\d{4}-\d{2}-\d{2}\S*|true|false|https?:\S+)$/u

/** Finds the lines that are a field: `status:: done`. */
function fieldLines(text: string, isFirst: boolean, isLast: boolean): Span[] {
  if (!text.includes('::')) return []
  const spans: Span[] = []
  let from = 0
  const lines = text.split('\n')
  lines.forEach((line, at) => {
    const isWhole = (at > 0 || isFirst) && (at < lines.length - 1 || isLast)
    const [, name = '', value = ''] = /^\s*([a-z][\w-]*)::\s+(\S.*?)\s*$/.exec(line) ?? []
    const to = from + line.length
    if (isWhole && name !== '' && (fieldNames.test(name) || fieldValue.test(value)))
      spans.push(at > 0 ? { from: from - 1, to } : { from, to: Math.min(to + 1, text.length) })
    from = to + 1
  })
  return spans
}

function replaceSpans(node: Text, spans: readonly Span[], source: Source): PhrasingContent[] {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  // With escapes, the offsets in the text aren't those in the file.
  const isExact = start !== undefined && end !== undefined && end - start === node.value.length
  const textAt = (from: number, to: number): Text[] =>
    from >= to
      ? []
      : [
          {
            type: 'text',
            value: node.value.slice(from, to),
            ...(isExact
              ? { position: source.position(start + from, start + to) }
              : node.position
                ? { position: node.position }
                : {}),
          },
        ]
  const parts: PhrasingContent[] = []
  let at = 0
  for (const { from, to, visible, picture } of [...spans].sort((one, other) => one.from - other.from)) {
    // Inside another span, such as a link in a comment; lines next to each other share their line end.
    if (to <= at) continue
    parts.push(...textAt(at, from))
    if (visible) parts.push(...textAt(visible.from, visible.to))
    if (picture !== undefined) parts.push(imageOf(picture, textAt(from, to)))
    at = to
  }
  parts.push(...textAt(at, node.value.length))
  return parts
}

function imageOf(url: string, [text]: readonly Text[]): Image {
  return { type: 'image', url, alt: '', title: null, ...(text?.position ? { position: text.position } : {}) }
}

/** Removes texts of nothing but white space at the ends of a block. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const isSpace = (node: PhrasingContent | undefined) => node?.type === 'text' && node.value.trim() === ''
  let to = nodes.length
  while (to > 0 && isSpace(nodes[to - 1])) to -= 1
  let from = 0
  while (from < to && isSpace(nodes[from])) from += 1
  return nodes.slice(from, to)
}
