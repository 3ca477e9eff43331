import type { Chapter, Command, Notes, NotesContent, Section } from '../tree/index.js'
import { commandsIn } from './commands-in.js'

interface Open {
  node: Notes | Chapter | Section
  /** Level of its heading; 0 for the file. */
  depth: number
  /** The command noted last in it, in a section inside of it too. */
  lastCommand: Command | undefined
}

/** Headings under which options of what was noted before are listed. */
const ofOptions =
  /\b(?:options?|flags?|parameters?|arguments?|switches|usage)\b|optionen|opciones|选项|参数|オプション/i

/** The containers that are open while a file is read, outermost first: the file, its chapters and sections. */
export class Containers {
  readonly #open: Open[]
  readonly #noted = new Map<string, Command>()

  constructor(notes: Notes) {
    this.#open = [{ node: notes, depth: 0, lastCommand: undefined }]
  }

  /** Opens what a heading begins, closing those of its level and below. */
  enter(node: Chapter | Section, depth: number): void {
    this.leave(depth)
    this.#top.node.children.push(node)
    this.#open.push({ node, depth, lastCommand: undefined })
  }

  /** Closes the containers of a level and below. */
  leave(depth: number): void {
    while (this.#top.depth >= depth && this.#open.length > 1) this.#open.pop()
  }

  add(nodes: readonly NotesContent[]): void {
    this.#top.node.children.push(...nodes)
    this.note(nodes)
  }

  /** Remembers the last command of what was read. */
  note(nodes: readonly NotesContent[]): void {
    const commands = commandsIn(nodes)
    for (const command of commands)
      if (!this.#noted.has(command.value)) this.#noted.set(command.value, command)
    const last = commands.at(-1)
    if (last) for (const open of this.#open) open.lastCommand = last
  }

  /** The first command noted with a line. */
  noted(value: string): Command | undefined {
    return this.#noted.get(value)
  }

  /** The chapter or section that is open, if any. */
  get section(): Chapter | Section | undefined {
    const { node } = this.#top
    return node.type === 'notes' ? undefined : node
  }

  /** How many chapters and sections are open. */
  get level(): number {
    return this.#open.length - 1
  }

  /** Titles of the file and of the headings above, outermost first. */
  get headings(): string[] {
    return this.#open.map(({ node }) => node.title).filter((title) => title !== '')
  }

  /** The command noted last under the same heading; under a heading of options, the one noted before it. */
  get lastCommand(): Command | undefined {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const open = this.#open[at]
      if (open?.lastCommand) return open.lastCommand
      if (open && !ofOptions.test(open.node.title)) return undefined
    }
    return undefined
  }

  get #top(): Open {
    // Holds: the file itself is never closed.
    return this.#open.at(-1) as Open
  }
}
