import type { Chapter, Command, Notes, NotesContent, Section } from '../tree/index.js'
import { commandsIn } from './commands-in.js'
import { announcesOptions } from './heading-words.js'

interface OpenSection {
  node: Notes | Chapter | Section
  /** Heading level; 0 for the file. */
  depth: number
  /** The last command in it, including its subsections. */
  lastCommand: Command | undefined
}

/** The open containers while a file is read, outermost first: the file, its chapters and sections. */
export class SectionStack {
  readonly #open: OpenSection[]
  readonly #commandsByValue = new Map<string, Command>()

  constructor(notes: Notes) {
    this.#open = [{ node: notes, depth: 0, lastCommand: undefined }]
  }

  /** Opens a chapter or section, closing those at its level or deeper. */
  enter(node: Chapter | Section, depth: number): void {
    this.leave(depth)
    this.#top.node.children.push(node)
    this.#open.push({ node, depth, lastCommand: undefined })
  }

  /** Closes the containers at a level or deeper. */
  leave(depth: number): void {
    while (this.#top.depth >= depth && this.#open.length > 1) this.#open.pop()
  }

  add(nodes: readonly NotesContent[]): void {
    this.#top.node.children.push(...nodes)
    this.recordCommands(nodes)
  }

  /** Remembers the commands among nodes, and the last one for each open container. */
  recordCommands(nodes: readonly NotesContent[]): void {
    const commands = commandsIn(nodes)
    for (const command of commands)
      if (!this.#commandsByValue.has(command.value)) this.#commandsByValue.set(command.value, command)
    const last = commands.at(-1)
    if (last) for (const open of this.#open) open.lastCommand = last
  }

  /** Returns the first command with a value. */
  commandByValue(value: string): Command | undefined {
    return this.#commandsByValue.get(value)
  }

  /** The innermost open chapter or section, if any. */
  get section(): Chapter | Section | undefined {
    const { node } = this.#top
    return node.type === 'notes' ? undefined : node
  }

  /** The number of open chapters and sections. */
  get level(): number {
    return this.#open.length - 1
  }

  /** Titles of the file and of the open headings, outermost first. */
  get headings(): string[] {
    return this.#open.map(({ node }) => node.title).filter((title) => title !== '')
  }

  /** The last command under the same heading; under an options heading, the last one before it. */
  get lastCommand(): Command | undefined {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const open = this.#open[at]
      if (open?.lastCommand) return open.lastCommand
      if (open && !announcesOptions(open.node.title)) return undefined
    }
    return undefined
  }

  get #top(): OpenSection {
    // Safe: the file itself is never closed.
    return this.#open.at(-1) as OpenSection
  }
}
