import GithubSlugger from 'github-slugger'
import type { Heading, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { parseShellLine } from '../shell/index.js'
import {
  type Card,
  type Chapter,
  type Command,
  createNode,
  type Notes,
  type NotesContent,
  type Section,
  textOf,
} from '../tree/index.js'
import { headingCard } from './cards/heading-card.js'
import { indexPrograms, type ProgramIndex } from './classify/index.js'
import { createTableInfo } from './collect-file-metadata.js'
import { createCommands } from './create-commands.js'
import { declaredLanguage } from './declared-language.js'
import { readChapterTitle, titleOf } from './outline.js'
import { readPageMark } from './page.js'
import type { ParseOptions } from './parse-options.js'
import type { PieceClassification } from './piece-classification.js'
import { readFileSettings } from './read-file-settings.js'
import { readFrontmatter } from './read-frontmatter.js'
import { SectionStack } from './section-stack.js'
import { shapes as builtInShapes, type Shape, type ShapeContext, type ShapeMatch } from './shapes/index.js'
import { createSource, type Source } from './source.js'
import { withHeaderWords } from './table/header-words.js'
import { collapseWhitespace } from './whitespace.js'

/** Reads the blocks of one file, in order. */
export class BlockReader {
  readonly #shapes: readonly Shape[]
  readonly #sectionStack: SectionStack
  readonly #context: ShapeContext
  /** The cards of headings that the author marked. What is below them becomes no other card. */
  readonly markedCards: Card[] = []
  readonly #slugger = new GithubSlugger()

  constructor(
    private readonly root: Root,
    private readonly notes: Notes,
    private readonly file: VFile,
    options: ParseOptions,
  ) {
    this.#shapes = [...(options.shapes ?? []), ...builtInShapes]
    this.#sectionStack = new SectionStack(notes)
    this.#context = this.#createContext(options)
  }

  get source(): Source {
    return this.#context.source
  }

  #createContext(options: ParseOptions): ShapeContext {
    const programs = indexPrograms(this.root)
    const classifications: PieceClassification[] = []
    this.file.data.classifications = classifications
    const reported = new Set<string>()
    const sectionStack = this.#sectionStack
    const source = createSource(this.file, () => declaredLanguage(this.notes) ?? options.language)
    return {
      source,
      headers: withHeaderWords(options.headers),
      get headings() {
        return sectionStack.headings
      },
      optionOwner: () => sectionStack.lastCommand ?? this.#commandNamedByHeading(programs),
      createCommands: (pieces, origin) =>
        createCommands(pieces, origin, {
          source,
          programs,
          headings: sectionStack.headings,
          classifications,
        }),
      recordTable: (grid, subject) => this.notes.data?.tables.push(createTableInfo(grid, subject)),
      readNestedBlocks: (blocks) => this.#readNestedBlocks(blocks),
      message: (reason, ruleId, place) => {
        // A list in which some items are read otherwise is read again without these.
        const key = `${ruleId} ${place?.start.offset} ${reason}`
        if (reported.has(key)) return
        reported.add(key)
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
      if (block.type === 'yaml' || (block.type as string) === 'toml')
        readFrontmatter(block, notes, this.#context)
      else if (block.type === 'heading') this.#readHeading(block, index)
      else if (!readPage(block, this.#sectionStack.section) && !readFileSettings(block, notes)) {
        const match = this.#matchShape(siblings, index)
        if (match) {
          this.#sectionStack.add(match.nodes)
          index += match.consumed
          continue
        }
        if (this.#sectionStack.level === 0 && notes.lead === undefined && block.type === 'paragraph')
          notes.lead = collapseWhitespace(textOf(block))
        this.#sectionStack.add([proseOf(block)])
      }
      index += 1
    }
  }

  #readHeading(heading: Heading, index: number): void {
    const siblings = this.root.children
    const { card, isMarked } = headingCard(heading, siblings, index, this.#context) ?? {}
    if (card && isMarked) this.markedCards.push(card)
    if (isNotesTitle(heading, this.notes)) {
      this.notes.title = titleOf(heading)
      if (card) this.#sectionStack.add([card])
    } else {
      this.#sectionStack.leave(heading.depth)
      // Before its section, whose title is the question.
      if (card) this.#sectionStack.add([card])
      const chapter = this.#sectionStack.level === 0 ? readChapterTitle(heading) : undefined
      const title = titleOf(heading)
      const slug = this.#slugger.slug(title)
      const node: Chapter | Section = chapter
        ? createNode('chapter', heading.position, { ...chapter, slug, children: [] })
        : createNode('section', heading.position, { depth: heading.depth, title, slug, children: [] })
      this.#sectionStack.enter(node, heading.depth)
    }
    const match = this.#matchShape(siblings, index)
    if (match) this.#sectionStack.add(match.nodes)
  }

  #matchShape(siblings: readonly RootContent[], index: number): ShapeMatch | undefined {
    for (const shape of this.#shapes) {
      const match = shape.read(siblings, index, this.#context)
      if (match) return match
    }
    return undefined
  }

  #readNestedBlocks(blocks: readonly RootContent[]): NotesContent[] {
    const nodes: NotesContent[] = []
    for (let index = 0; index < blocks.length; ) {
      const block = blocks[index]
      if (!block) break
      const match = this.#matchShape(blocks, index)
      const added = match?.nodes ?? [proseOf(block)]
      this.#sectionStack.recordCommands(added)
      nodes.push(...added)
      index += match?.consumed ?? 1
    }
    return nodes
  }

  /** Finds or adds the command that a heading above names: `# swarm init`, with `docker swarm init` in the file's code. */
  #commandNamedByHeading(programs: ProgramIndex): Command | undefined {
    for (const title of this.#sectionStack.headings.reverse()) {
      const value =
        programs.commandForTitle(title) ?? (title === this.notes.title ? commandTitle(title) : undefined)
      if (value === undefined) continue
      const existing = this.#sectionStack.commandByValue(value)
      if (existing) return existing
      const command = createNode('command', undefined, {
        value,
        syntax: parseShellLine(value),
        origin: 'heading',
        children: [],
      })
      this.#sectionStack.add([command])
      return command
    }
    return undefined
  }
}

/** Reads the title of a file such as `image prune` as a command, even if the file's code doesn't contain it. */
function commandTitle(title: string): string | undefined {
  return /^[a-z][\w-]*(?: [a-z][\w-]*){0,3}$/.test(title) ? title : undefined
}

function proseOf(block: RootContent): NotesContent {
  return createNode('prose', block.position, { children: [block] })
}

/** Whether a heading is the title of the file: the first level-1 heading, with only prose above it, unless it numbers a chapter. */
function isNotesTitle(heading: Heading, notes: Notes): boolean {
  return (
    heading.depth === 1 &&
    notes.title === '' &&
    notes.children.every(({ type }) => type === 'prose') &&
    !readChapterTitle(heading)
  )
}

/** Reads `_(pg. 19)_` alone in a paragraph: the page on which the section begins. */
function readPage(block: RootContent, container: Chapter | Section | undefined): boolean {
  if (block.type !== 'paragraph' || !container || container.page) return false
  const page = readPageMark(textOf(block))
  if (page) container.page = page
  return page !== undefined
}
