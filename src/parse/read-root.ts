import GithubSlugger from 'github-slugger'
import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import {
  build,
  type Chapter,
  isCommand,
  type Notes,
  type NotesContent,
  type Option,
  type Section,
} from '../tree/index.js'
import { defaultHeaders, type HeaderWords } from './headers.js'
import { readMatter } from './matter.js'
import { readChapterTitle, titleOf } from './outline.js'
import { readPageMark } from './page.js'
import { shapes as builtIn, type Shape, type ShapeContext } from './shapes/index.js'
import { createSource } from './source.js'
import { foldWhiteSpace } from './white-space.js'

export interface ParseOptions {
  /** Shapes tried before the built-in ones. */
  shapes?: readonly Shape[]
  /** Header words beside the built-in ones: `{ command: ['Befehl'] }`. */
  headers?: Partial<HeaderWords>
}

/** Reads a tree of Markdown into a notes tree. Everything that no shape knows stays prose. */
export function readRoot(root: Root, file: VFile, options: ParseOptions = {}): Notes {
  const context: ShapeContext = {
    source: createSource(file),
    headers: withWords(options.headers),
    message(reason, ruleId, place) {
      const message = file.message(reason, place ? { place } : undefined)
      message.ruleId = ruleId
      message.source = 'ddd-build'
    },
  }
  const notes: Notes = build('notes', root.position, {
    path: file.path ? file.path.replaceAll('\\', '/') : undefined,
    title: '',
    children: [],
  })
  readBlocks(root, notes, [...(options.shapes ?? []), ...builtIn], context, file)
  if (notes.title === '') notes.title = firstTitle(notes) ?? file.stem ?? 'Notes'
  resolveValues(notes)
  return notes
}

function withWords(words: Partial<HeaderWords> = {}): HeaderWords {
  const merged: Record<string, readonly string[]> = { ...defaultHeaders }
  for (const [meaning, more] of Object.entries(words))
    merged[meaning] = [...(merged[meaning] ?? []), ...more.map((word) => word.toLowerCase())]
  // Holds: the keys are those of the default words.
  return merged as Record<keyof HeaderWords, readonly string[]>
}

function readBlocks(
  root: Root,
  notes: Notes,
  shapes: readonly Shape[],
  context: ShapeContext,
  file: VFile,
): void {
  const slugger = new GithubSlugger()
  /** The open containers, outermost first, with the level of their heading. */
  const open: { node: Chapter | Section; depth: number }[] = []
  const siblings = root.children
  const top = (): { children: NotesContent[] } => open.at(-1)?.node ?? notes
  for (let index = 0; index < siblings.length; ) {
    const block = siblings[index]
    if (!block) break
    if (block.type === 'yaml' || (block.type as string) === 'toml') readMatter(block, notes, file)
    else if (block.type === 'heading') {
      if (isNotesTitle(block, notes)) notes.title = titleOf(block)
      else openContainer(block, notes, open, slugger)
    } else if (readPage(block, open.at(-1)?.node)) {
      // The page of the heading above: read.
    } else {
      const reading = readWith(shapes, siblings, index, context)
      if (reading) {
        top().children.push(...reading.nodes)
        index += reading.consumed
        continue
      }
      if (open.length === 0 && notes.lead === undefined && block.type === 'paragraph')
        notes.lead = foldWhiteSpace(textOf(block))
      top().children.push(build('prose', block.position, { children: [block] }))
    }
    index += 1
  }
}

function readWith(
  shapes: readonly Shape[],
  siblings: readonly RootContent[],
  index: number,
  context: ShapeContext,
) {
  for (const shape of shapes) {
    const reading = shape.read(siblings, index, context)
    if (reading) return reading
  }
  return undefined
}

/** The first heading of the first level, unless it numbers a chapter. */
function isNotesTitle(heading: Heading, notes: Notes): boolean {
  return (
    heading.depth === 1 &&
    notes.title === '' &&
    notes.children.every(({ type }) => type === 'prose') &&
    !readChapterTitle(heading)
  )
}

function openContainer(
  heading: Heading,
  notes: Notes,
  open: { node: Chapter | Section; depth: number }[],
  slugger: GithubSlugger,
): void {
  while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop()
  const chapter = open.length === 0 ? readChapterTitle(heading) : undefined
  const title = titleOf(heading)
  const slug = slugger.slug(title)
  const node: Chapter | Section = chapter
    ? build('chapter', heading.position, { ...chapter, slug, children: [] })
    : build('section', heading.position, { depth: heading.depth, title, slug, children: [] })
  const parent = open.at(-1)?.node ?? notes
  parent.children.push(node)
  open.push({ node, depth: heading.depth })
}

/** `_(pg. 19)_` alone in a paragraph says on which page the section begins. */
function readPage(block: RootContent, container: Chapter | Section | undefined): boolean {
  if (block.type !== 'paragraph' || !container || container.page) return false
  const page = readPageMark(textOf(block))
  if (page) container.page = page
  return page !== undefined
}

function firstTitle(notes: Notes): string | undefined {
  const first = notes.children.find((node) => node.type === 'chapter' || node.type === 'section')
  return first?.title
}

/** A word that is a value of an option beside one command is one beside the others too. */
function resolveValues(notes: Notes): void {
  const known = new Map<string, string[]>()
  const unknown: Option[] = []
  visit(notes, (node) => {
    if (!isCommand(node)) return
    for (const option of node.children) {
      if (option.kind === 'value') known.set(option.value, option.flags)
      else if (option.kind === 'unknown') unknown.push(option)
    }
  })
  for (const option of unknown) {
    const flags = known.get(option.value)
    if (flags) Object.assign(option, { kind: 'value', flags })
  }
}
