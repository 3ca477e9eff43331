import GithubSlugger from 'github-slugger'
import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { readLine } from '../shell/index.js'
import {
  build,
  type Chapter,
  type Command,
  type Notes,
  type NotesContent,
  type Option,
  type Section,
} from '../tree/index.js'
import { cleanFile } from './clean-file.js'
import { readCommandLine } from './command-line.js'
import { commandsIn } from './commands-in.js'
import { Containers } from './containers.js'
import { showDeepHtml } from './deep-html.js'
import { judgeTogether, type Survey, surveyPrograms } from './evidence/index.js'
import { checkNesting } from './markdown/limits/index.js'
import { parseMarkdown } from './markdown/parse-markdown.js'
import { readMatter } from './matter.js'
import { readChapterTitle, titleOf } from './outline.js'
import { readPageMark } from './page.js'
import { cardHeading, headingCard } from './shapes/flashcard.js'
import { shapes as builtIn, type Reading, type Shape, type ShapeContext } from './shapes/index.js'
import { countByteOrderMark, createSource } from './source.js'
import { authorFacts, surveyFile, tableFact } from './survey-file.js'
import { defaultHeaders, type HeaderWords } from './table/headers.js'
import type { JudgedPiece } from './verdicts.js'
import { foldWhiteSpace } from './white-space.js'

export interface ParseOptions {
  /** Shapes tried before the built-in ones. */
  shapes?: readonly Shape[]
  /** Header words beside the built-in ones: `{ command: ['Befehl'] }`. */
  headers?: Partial<HeaderWords>
}

/**
 * Reads a tree of Markdown into a notes tree. What no shape reads stays prose.
 *
 * @throws Excess for a tree that is nested too deep
 * @param parse reads Markdown as `root` was read: a file with tags is read again without them
 */
export function readRoot(
  root: Root,
  file: VFile,
  options: ParseOptions = {},
  parse: (text: string) => Root = parseMarkdown,
): Notes {
  checkNesting(root)
  countByteOrderMark(root, file)
  showDeepHtml(root, file)
  const clean = cleanFile(root, file, parse)
  const notes: Notes = build('notes', clean.root.position, {
    path: file.path ? file.path.replaceAll('\\', '/') : undefined,
    title: '',
    data: surveyFile(clean.root),
    children: [],
  })
  new Reader(clean.root, notes, clean.file, options).readBlocks()
  if (notes.title === '') notes.title = firstTitle(notes) ?? file.stem ?? 'Notes'
  resolveValues(notes)
  clean.restore(notes)
  if (notes.data) Object.assign(notes.data, authorFacts(root, file, clean, notes.matter))
  return notes
}

function withWords(words: Partial<HeaderWords> = {}): HeaderWords {
  const merged: Record<string, readonly string[]> = { ...defaultHeaders }
  for (const [meaning, more] of Object.entries(words))
    merged[meaning] = [...(merged[meaning] ?? []), ...more.map((word) => word.toLowerCase())]
  // Holds: the keys are those of the default words.
  return merged as Record<keyof HeaderWords, readonly string[]>
}

/** Reads the blocks of one file, in order. */
class Reader {
  readonly #shapes: readonly Shape[]
  readonly #containers: Containers
  readonly #context: ShapeContext
  readonly #slugger = new GithubSlugger()

  constructor(
    private readonly root: Root,
    private readonly notes: Notes,
    private readonly file: VFile,
    options: ParseOptions,
  ) {
    this.#shapes = [...(options.shapes ?? []), ...builtIn]
    this.#containers = new Containers(notes)
    this.#context = this.#createContext(options)
  }

  #createContext(options: ParseOptions): ShapeContext {
    const survey = surveyPrograms(this.root)
    const verdicts: JudgedPiece[] = []
    this.file.data.verdicts = verdicts
    const containers = this.#containers
    const source = createSource(this.file)
    return {
      source,
      readCommand: (value, position) => readCommandLine(value, position, source),
      headers: withWords(options.headers),
      optionOwner: () => containers.lastCommand ?? this.#namedByHeading(survey),
      areCommands(pieces) {
        const { headings } = containers
        const judged = judgeTogether(
          pieces.map((piece) => ({ ...piece, headings })),
          survey,
        )
        pieces.forEach(({ text, position }, index) => {
          const verdict = judged[index]
          if (verdict) verdicts.push({ ...verdict, text, position })
        })
        return judged.map(({ isCommand }) => isCommand)
      },
      noteTable: (grid, subject) => this.notes.data?.tables.push(tableFact(grid, subject)),
      readInside: (blocks) => this.#readInside(blocks),
      message: (reason, ruleId, place) => {
        const message = this.file.message(reason, place ? { place } : undefined)
        message.ruleId = ruleId
        message.source = 'ddd-build'
      },
    }
  }

  readBlocks(): void {
    const siblings = this.root.children
    const { notes } = this
    for (let index = 0; index < siblings.length; ) {
      const block = siblings[index]
      if (!block) break
      if (block.type === 'yaml' || (block.type as string) === 'toml') readMatter(block, notes, this.file)
      else if (block.type === 'heading') this.#readHeading(block, index)
      else if (!readPage(block, this.#containers.section)) {
        const reading = this.#readWith(siblings, index)
        if (reading) {
          this.#containers.add(reading.nodes)
          index += reading.consumed
          continue
        }
        if (this.#containers.level === 0 && notes.lead === undefined && block.type === 'paragraph')
          notes.lead = foldWhiteSpace(textOf(block))
        this.#containers.add([proseOf(block)])
      }
      index += 1
    }
  }

  #readHeading(heading: Heading, index: number): void {
    const siblings = this.root.children
    if (isNotesTitle(heading, this.notes)) this.notes.title = titleOf(heading)
    else {
      this.#containers.leave(heading.depth)
      const chapter = this.#containers.level === 0 ? readChapterTitle(heading) : undefined
      const title = titleOf(heading)
      const slug = this.#slugger.slug(title)
      const node: Chapter | Section = chapter
        ? build('chapter', heading.position, { ...chapter, slug, children: [] })
        : build('section', heading.position, { depth: heading.depth, title, slug, children: [] })
      this.#containers.enter(node, heading.depth)
    }
    const reading = this.#readWith(siblings, index)
    if (reading) this.#containers.add(reading.nodes)
    const front = cardHeading(heading, this.#context.source)
    if (front === undefined) return
    const rest = siblings.slice(index + 1)
    const end = rest.findIndex((block) => block.type === 'heading')
    const card = headingCard(front, heading, end === -1 ? rest : rest.slice(0, end), this.#context.source)
    if (card) this.#containers.add([card])
  }

  #readWith(siblings: readonly RootContent[], index: number): Reading | undefined {
    for (const shape of this.#shapes) {
      const reading = shape.read(siblings, index, this.#context)
      if (reading) return reading
    }
    return undefined
  }

  #readInside(blocks: readonly RootContent[]): NotesContent[] {
    const nodes: NotesContent[] = []
    for (let index = 0; index < blocks.length; ) {
      const block = blocks[index]
      if (!block) break
      const reading = this.#readWith(blocks, index)
      const read = reading?.nodes ?? [proseOf(block)]
      this.#containers.note(read)
      nodes.push(...read)
      index += reading?.consumed ?? 1
    }
    return nodes
  }

  /** Options are noted under a heading that names a command: `# swarm init`, with `docker swarm init` in the text. */
  #namedByHeading(survey: Survey): Command | undefined {
    for (const title of this.#containers.headings.reverse()) {
      const value = survey.completed(title) ?? (title === this.notes.title ? asWritten(title) : undefined)
      if (value === undefined) continue
      const known = this.#containers.noted(value)
      if (known) return known
      const command = build('command', undefined, {
        value,
        syntax: readLine(value),
        origin: 'heading',
        children: [],
      })
      this.#containers.add([command])
      return command
    }
    return undefined
  }
}

/** A file of options that is titled `image prune` is about that command, though no code of it says so. */
function asWritten(title: string): string | undefined {
  return /^[a-z][\w-]*(?: [a-z][\w-]*){0,3}$/.test(title) ? title : undefined
}

function proseOf(block: RootContent): NotesContent {
  return build('prose', block.position, { children: [block] })
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
  for (const { children } of commandsIn(notes.children))
    for (const option of children) {
      if (option.kind === 'value') known.set(option.value, option.flags)
      else if (option.kind === 'unknown') unknown.push(option)
    }
  for (const option of unknown) {
    const flags = known.get(option.value)
    if (flags) Object.assign(option, { kind: 'value', flags })
  }
}
