import { errorReason, UserError } from '../user-error.js'
import { checkProgramName } from './check-program-name.js'
import { isStartError } from './is-start-error.js'
import type { LearnOptions } from './learn-options.js'
import type { LearnedCommand } from './learned-command.js'
import { type HelpPage, parseHelpPage } from './parse-help-page.js'
import { ProgramSession } from './program-session.js'

/** Depth of the deepest subcommands; the program itself has depth 0. */
const maxDepth = 3
const maxCommands = 1500
/** Number of help pages requested at the same time. */
const concurrency = 4

/** A command listed on its parent's help page. */
interface ListedCommand {
  path: string[]
  description: string
  /** Texts of the help pages above, nearest last. */
  parentPages: readonly string[]
}

interface CommandHelp extends ListedCommand {
  text: string
  page: HelpPage
  /** False if it doesn't seem to support `--help`: it had to be stopped, or printed a parent's page. */
  canAskSubcommands: boolean
}

/**
 * Learns a program's commands by running it and the subcommands it lists with `--help`.
 *
 * @returns the commands, each before its subcommands
 * @throws UserError if the program isn't found or prints no readable help; the signal's reason if it is aborted
 */
export async function learnFromHelp(program: string, options: LearnOptions = {}): Promise<LearnedCommand[]> {
  checkProgramName(program)
  const session = new ProgramSession(options)
  try {
    return await learnCommands(session, program, options)
  } finally {
    session.close()
  }
}

async function learnCommands(
  session: ProgramSession,
  program: string,
  { onCommand, onNotice }: LearnOptions,
): Promise<LearnedCommand[]> {
  const learned = new Map<string, LearnedCommand>()
  const root = await readRootCommand(session, program)
  const supportsShortHelp = /(?:^|[\s[|,(])-h\b/m.test(root.text)
  let level: CommandHelp[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: ListedCommand[] = []
    for (const command of level) {
      const { path, page, description } = command
      learned.set(path.join(' '), { ...page, path, description: description || page.description })
      if (command.canAskSubcommands && depth < maxDepth) next.push(...subcommandsOf(command))
    }
    // A page may list hundreds of thousands.
    next.splice(Math.max(0, maxCommands - learned.size))
    level = []
    for (let from = 0; from < next.length; from += concurrency) {
      const pages = next
        .slice(from, from + concurrency)
        .map((command) => readCommand(session, command, supportsShortHelp))
      for (const command of await Promise.all(pages)) {
        level.push(command)
        onCommand?.(command.path)
      }
    }
  }
  if (session.reachedLimit !== undefined)
    onNotice?.(`Stopped asking ${program} for help ${session.reachedLimit}: some options are missing`)
  return [...learned.values()].sort((left, right) => (left.path.join(' ') < right.path.join(' ') ? -1 : 1))
}

/** Reads the help page of the program itself. */
async function readRootCommand(session: ProgramSession, program: string): Promise<CommandHelp> {
  try {
    const root = await readCommand(session, { path: [program], description: '', parentPages: [] }, false)
    if (root.page.options.length > 0 || root.page.subcommands.length > 0) return root
  } catch (error) {
    if (!isStartError(error)) throw error
    const reason = error.code === 'ENOENT' ? 'not found' : `can't be started (${errorReason(error)})`
    throw new UserError(
      3,
      `Program “${program}” ${reason}: install it, or write knowledge/${program}.md yourself.`,
    )
  }
  throw new UserError(
    3,
    `${program} --help printed no readable help: write knowledge/${program}.md yourself.`,
  )
}

/** Reads a help page with `--help`, then with `-h` if that was empty: `-h` may mean something else. */
async function readCommand(
  session: ProgramSession,
  command: ListedCommand,
  supportsShortHelp: boolean,
): Promise<CommandHelp> {
  let { text, isComplete } = await fetchHelpText(session, command.path, '--help')
  let page = parseHelpPage(text)
  if (isEmpty(page) && isComplete && supportsShortHelp) {
    const short = await fetchHelpText(session, command.path, '-h')
    const shortPage = parseHelpPage(short.text)
    if (shortPage.options.length > 0) [text, isComplete, page] = [short.text, short.isComplete, shortPage]
  }
  // A command without its own help prints a parent's.
  const isOwnPage = !command.parentPages.includes(text)
  return {
    ...command,
    text,
    page: isOwnPage ? page : parseHelpPage(''),
    canAskSubcommands: isOwnPage && isComplete,
  }
}

async function fetchHelpText(
  session: ProgramSession,
  path: readonly string[],
  flag: '--help' | '-h',
): Promise<{ text: string; isComplete: boolean }> {
  const result = await session.run([...path, flag]).catch((error: unknown) => {
    // For example too many processes, or the program was removed: keep what the parent's page says about the command.
    if (path.length > 1 && isStartError(error)) return undefined
    throw error
  })
  if (!result || result.end === 'too-much-output') return { text: '', isComplete: false }
  const text = result.stdout.trim() === '' ? result.stderr : result.stdout
  return { text, isComplete: result.end === 'exited' }
}

function isEmpty({ options, subcommands }: HelpPage): boolean {
  return options.length === 0 && subcommands.length === 0
}

/** Returns the subcommands that a page lists, without `help` and the words of its own path. */
function subcommandsOf({ path, page, parentPages, text }: CommandHelp): ListedCommand[] {
  return page.subcommands
    .filter(({ name }) => name !== 'help' && !path.includes(name))
    .map(({ name, description }) => ({
      path: [...path, name],
      description,
      parentPages: [...parentPages, text],
    }))
}
