import { Failure, systemReason } from '../failure.js'
import { type HelpPage, readHelpPage } from './help-page.js'
import { defaultLimits, HelpSession, type LearnLimits } from './help-session.js'

/** A command with its page. */
export interface LearnedCommand extends HelpPage {
  path: string[]
}

export interface LearnOptions {
  /** Told of each command whose page was read. */
  onCommand?(path: readonly string[]): void
  /** Told of a call that takes long. */
  onSlow?(command: string, timeoutMs: number): void
  /** Told of what was stopped, and of what is missing for that reason. */
  onNotice?(message: string): void
  /** Kills what runs, and ends learning. */
  signal?: AbortSignal
  limits?: Partial<LearnLimits>
}

/** How deep subcommands are asked, the program itself being 0, and how many commands are kept. */
const maxDepth = 3
const maxCommands = 1500
/** How many pages are asked for at the same time. */
const atOnce = 4

/** A command that the page above it lists. */
interface ListedCommand {
  path: string[]
  description: string
  /** The pages above, the nearest last. */
  above: readonly string[]
}

interface ReadCommand extends ListedCommand {
  text: string
  page: HelpPage
  /** Whether its subcommands may be asked: what has to be stopped, or lists what stands above, doesn't know `--help`. */
  isTrusted: boolean
}

/**
 * Asks a program for its pages of help, and those of the subcommands that these pages list.
 *
 * @returns its commands, each before its subcommands
 * @throws Failure if the program is not there or prints nothing that can be read; the reason of the signal
 */
export async function learnProgram(program: string, options: LearnOptions = {}): Promise<LearnedCommand[]> {
  if (!/^[\w.+-]+$/.test(program)) throw new Failure(2, `“${program}” is not a program name.`)
  const session = new HelpSession({ ...options, limits: { ...defaultLimits, ...options.limits } })
  try {
    return await learnWith(session, program, options)
  } finally {
    session.close()
  }
}

async function learnWith(
  session: HelpSession,
  program: string,
  { onCommand, onNotice }: LearnOptions,
): Promise<LearnedCommand[]> {
  const learned = new Map<string, LearnedCommand>()
  const root = await startWith(session, program)
  const asksShort = /(?:^|[\s[|,(])-h\b/m.test(root.text)
  let level: ReadCommand[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: ListedCommand[] = []
    for (const command of level) {
      const { path, page, description } = command
      learned.set(path.join(' '), { ...page, path, description: description || page.description })
      if (command.isTrusted && depth < maxDepth) next.push(...subcommandsOf(command))
    }
    // They may be listed by the hundred thousand.
    next.splice(Math.max(0, maxCommands - learned.size))
    level = []
    for (let from = 0; from < next.length; from += atOnce) {
      const pages = next.slice(from, from + atOnce).map((command) => readCommand(session, command, asksShort))
      for (const command of await Promise.all(pages)) {
        level.push(command)
        onCommand?.(command.path)
      }
    }
  }
  if (session.exhausted !== undefined)
    onNotice?.(`${program} was asked no further, because ${session.exhausted}: some options are missing`)
  return [...learned.values()].sort((left, right) => (left.path.join(' ') < right.path.join(' ') ? -1 : 1))
}

/** Reads the page of the program itself. */
async function startWith(session: HelpSession, program: string): Promise<ReadCommand> {
  try {
    const root = await readCommand(session, { path: [program], description: '', above: [] }, false)
    if (root.page.options.length > 0 || root.page.subcommands.length > 0) return root
  } catch (error) {
    if (!isStartError(error)) throw error
    const reason = error.code === 'ENOENT' ? '' : ` that can be started: ${systemReason(error)}`
    throw new Failure(
      3,
      `There is no program “${program}” here${reason}: install it, or write knowledge/${program}.md yourself.`,
    )
  }
  throw new Failure(3, `${program} --help says nothing that can be read.`)
}

/** Reads the page that says more: `--help` first, since `-h` may mean something else. */
async function readCommand(
  session: HelpSession,
  command: ListedCommand,
  asksShort: boolean,
): Promise<ReadCommand> {
  let { text, isComplete } = await textOf(session, command.path, '--help')
  let page = readHelpPage(text)
  if (isEmpty(page) && isComplete && asksShort) {
    const short = await textOf(session, command.path, '-h')
    const shortPage = readHelpPage(short.text)
    if (shortPage.options.length > 0) [text, isComplete, page] = [short.text, short.isComplete, shortPage]
  }
  // A command without help of its own shows that of a command above it.
  const isOwn = !command.above.includes(text)
  return { ...command, text, page: isOwn ? page : readHelpPage(''), isTrusted: isOwn && isComplete }
}

async function textOf(
  session: HelpSession,
  path: readonly string[],
  flag: '--help' | '-h',
): Promise<{ text: string; isComplete: boolean }> {
  const result = await session.ask(path, flag).catch((error: unknown) => {
    // Too many processes, say, or the program was removed: what is known of the command is what the page above says.
    if (path.length > 1 && isStartError(error)) return undefined
    throw error
  })
  if (!result || result.end === 'too-much-output') return { text: '', isComplete: false }
  const text = result.stdout.trim() === '' ? result.stderr : result.stdout
  return { text, isComplete: result.end === 'exited' }
}

/** Whether the system could not start the program. */
function isStartError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && String(error.syscall).startsWith('spawn')
}

function isEmpty({ options, subcommands }: HelpPage): boolean {
  return options.length === 0 && subcommands.length === 0
}

/** @returns the subcommands that a page lists, `help` and those of its own path aside */
function subcommandsOf({ path, page, above, text }: ReadCommand): ListedCommand[] {
  return page.subcommands
    .filter(({ name }) => name !== 'help' && !path.includes(name))
    .map(({ name, description }) => ({ path: [...path, name], description, above: [...above, text] }))
}
