import { Failure } from '../failure.js'
import { askHelp } from './ask.js'
import { type HelpPage, readHelpPage } from './help-page.js'

/** A command with its page. */
export interface LearnedCommand extends HelpPage {
  path: string[]
}

export interface LearnOptions {
  /** Told of each command whose page was read. */
  onCommand?(path: readonly string[]): void
}

/** How deep subcommands are asked, the program itself being 0, and how many pages at most. */
const maxDepth = 3
const maxPages = 1500
/** How many pages are asked for at the same time. */
const atOnce = 4

/**
 * Asks a program for its pages of help, those of its subcommands too.
 *
 * @returns its commands, each before its subcommands
 * @throws Failure if the program is not there or says nothing that can be read
 */
export async function learnProgram(
  program: string,
  { onCommand }: LearnOptions = {},
): Promise<LearnedCommand[]> {
  if (!/^[\w.+-]+$/.test(program)) throw new Failure(2, `“${program}” is no name of a program.`)
  const learned = new Map<string, LearnedCommand>()
  let level: { path: string[]; description: string; above: string }[] = [
    { path: [program], description: '', above: '' },
  ]
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    const next: typeof level = []
    for (let from = 0; from < level.length && learned.size < maxPages; from += atOnce) {
      const pages = await Promise.all(
        level.slice(from, from + atOnce).map(async (one) => ({ ...one, text: await pageOf(one.path) })),
      )
      for (const { path, description, above, text } of pages) {
        // A command without help of its own shows that of the one above it.
        const page = text === above ? readHelpPage('') : readHelpPage(text)
        learned.set(path.join(' '), { ...page, path, description: description || page.description })
        onCommand?.(path)
        for (const { name, description: words } of page.subcommands)
          if (name !== 'help' && !path.includes(name))
            next.push({ path: [...path, name], description: words, above: text })
      }
    }
    level = next
  }
  const root = learned.get(program)
  if (!root || (root.options.length === 0 && root.subcommands.length === 0))
    throw new Failure(3, `${program} --help says nothing that can be read.`)
  return [...learned.values()].sort((left, right) => (left.path.join(' ') < right.path.join(' ') ? -1 : 1))
}

/** The page that says more; `--help` first, since `-h` may mean something else. */
async function pageOf(path: readonly string[]): Promise<string> {
  try {
    const long = await askHelp(path, '--help')
    const page = readHelpPage(long)
    if (page.options.length > 0 || page.subcommands.length > 0) return long
    const short = path.length > 1 ? await askHelp(path, '-h') : ''
    return readHelpPage(short).options.length > 0 ? short : long
  } catch {
    throw new Failure(
      3,
      `There is no program “${path[0]}” here: install it, or write knowledge/${path[0]}.md yourself.`,
    )
  }
}
