import { invocation } from '../invocation.js'
import { errorReason, UserError } from '../user-error.js'
import { checkProgramName } from './check-program-name.js'
import { isProgramPage, pagesBeside } from './find-man-page.js'
import { isStartError } from './is-start-error.js'
import type { LearnOptions } from './learn-options.js'
import type { LearnedCommand } from './learned-command.js'
import { type ManPage, parseManPage } from './parse-man-page.js'
import { ProgramSession } from './program-session.js'
import { subcommandPath } from './subcommand-path.js'

/** Sections of programs, and lines that are long enough to need no wrapping or hyphenation. */
const environment = { MANSECT: '1:8:6', MANWIDTH: '10000' }
const maxPages = 1500
/** Number of pages rendered at the same time. */
const concurrency = 4

/**
 * Learns a program's commands from its man page and those of its subcommands, such as git-commit(1).
 *
 * @returns the commands, each before its subcommands
 * @throws UserError if `man` or a readable page isn't found; the signal's reason if it is aborted
 */
export async function learnFromMan(program: string, options: LearnOptions = {}): Promise<LearnedCommand[]> {
  checkProgramName(program)
  const session = new ProgramSession({ ...options, env: environment })
  try {
    const file = await findPage(session, program)
    const root = await readPage(session, program)
    const commands = new Map<string, LearnedCommand>()
    if (root) {
      add(commands, [program], root)
      const names = [...pagesBeside(file, program), ...root.references]
      await addSubcommandPages(session, commands, names, options)
    }
    addListedSubcommands(commands)
    if (commands.size < 2 && (root?.options ?? []).length === 0)
      throw new UserError(
        3,
        `The man page of “${program}” lists no options or commands: try ${invocation} learn ${program}.`,
      )
    if (session.reachedLimit !== undefined)
      options.onNotice?.(
        `Stopped reading man pages of ${program} ${session.reachedLimit}: some commands are missing`,
      )
    return [...commands].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, command]) => command)
  } finally {
    session.close()
  }
}

/**
 * Returns the path of a program's man page.
 *
 * @throws UserError if it isn't found
 */
async function findPage(session: ProgramSession, program: string): Promise<string> {
  const result = await session.run(['man', '-w', '--', program]).catch((error: unknown) => {
    if (!isStartError(error)) throw error
    const reason = error.code === 'ENOENT' ? 'not found' : `can't be started (${errorReason(error)})`
    throw new UserError(3, `Program “man” ${reason}: install it, or try ${invocation} learn ${program}.`)
  })
  const [path = ''] = (result?.stdout ?? '').split('\n')
  if (!isProgramPage(path))
    throw new UserError(3, `No man page found for “${program}”: try ${invocation} learn ${program}.`)
  return path
}

/** Renders and parses a page; `undefined` if there is none or a limit was reached. */
async function readPage(session: ProgramSession, name: string): Promise<ManPage | undefined> {
  const result = await session.run(['man', '--', name]).catch((error: unknown) => {
    // For example too many processes.
    if (isStartError(error)) return undefined
    throw error
  })
  return result?.end === 'exited' && result.stdout.trim() !== '' ? parseManPage(result.stdout) : undefined
}

/** Adds the commands that have their own pages. A page may mention further ones. */
async function addSubcommandPages(
  session: ProgramSession,
  commands: Map<string, LearnedCommand>,
  names: readonly string[],
  { onCommand }: LearnOptions,
): Promise<void> {
  const [program = ''] = commands.keys()
  const isCandidate = (name: string) => name.startsWith(`${program}-`)
  const queue = [...new Set(names.filter(isCandidate))]
  for (let count = 0; count < Math.min(queue.length, maxPages); ) {
    const batch = queue.slice(count, count + concurrency)
    count += batch.length
    const pages = await Promise.all(
      batch.map(async (name) => ({ name, page: await readPage(session, name) })),
    )
    for (const { name, page } of pages) {
      const path = page && subcommandPath(name, page.synopsis)
      if (!path) continue
      add(commands, path, page)
      onCommand?.(path)
      queue.push(...page.references.filter((name) => isCandidate(name) && !queue.includes(name)))
    }
  }
}

/** Adds the commands that are described only on the page of their parent. */
function addListedSubcommands(commands: Map<string, LearnedCommand>): void {
  for (const { path, subcommands } of [...commands.values()])
    for (const { name, description } of subcommands) {
      const subcommand = [...path, name]
      if (commands.has(subcommand.join(' '))) continue
      const page = { description, aliases: [], subcommands: [], options: [] }
      commands.set(subcommand.join(' '), { path: subcommand, ...page })
    }
}

function add(commands: Map<string, LearnedCommand>, path: string[], page: ManPage): void {
  const { aliases, description, options, subcommands } = page
  commands.set(path.join(' '), { path, description, aliases, options, subcommands })
}
