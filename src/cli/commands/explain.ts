import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { didYouMean, Failure, packageFolder } from '../../build/index.js'
import { readingRules, rules } from '../../check/index.js'
import type { Arguments } from '../arguments.js'
import type { Colors, Terminal } from '../terminal.js'

/** Prints the page of a rule, or without one the list of all. */
export async function runExplain({ paths }: Arguments, { colors }: Terminal): Promise<number> {
  const ids = [...rules.map(({ id }) => id), ...readingRules].sort()
  const pages = paths.length === 0 ? ['README'] : paths
  for (const id of paths)
    if (!ids.includes(id))
      throw new Failure(
        2,
        `There is no rule “${id}”${didYouMean(id, ids) || ': ddd-build explain lists all rules.'}`,
      )
  const folder = join(packageFolder(), 'docs/rules')
  for (const page of pages)
    process.stdout.write(painted(await readFile(join(folder, `${page}.md`), 'utf8'), colors))
  return 0
}

/** Markdown is read well as it is; headings and code stand out on a terminal. */
function painted(markdown: string, colors: Colors): string {
  return markdown
    .replace(/\]\([\w./-]+\)/g, ']')
    .replace(/\[([\w-]+)\]/g, '$1')
    .replace(/^#+ (.*)$/gm, (_, title: string) => colors.bold(title))
    .replace(/^```\w*\n([\s\S]*?)^```$/gm, (_, block: string) =>
      colors.cyan(block.replace(/^/gm, '    ').trimEnd()),
    )
}
