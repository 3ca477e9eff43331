import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engineRuleIds, rules } from '../../check/index.js'
import { didYouMean, invocation, packageFolder, UserError } from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import type { Colors, Terminal } from '../terminal.js'

/** Prints the documentation of rules, or the list of all rules. */
export async function runExplain({ operands: ruleIds }: Arguments, { colors }: Terminal): Promise<number> {
  const ids = [...rules.map(({ id }) => id), ...engineRuleIds].sort()
  const pages = ruleIds.length === 0 ? ['README'] : ruleIds
  for (const id of ruleIds)
    if (!ids.includes(id))
      throw new UserError(
        2,
        `Unknown rule “${id}”${didYouMean(id, ids) || `: run ${invocation} explain to list all rules.`}`,
      )
  const folder = join(packageFolder(), 'docs/rules')
  for (const page of pages)
    process.stdout.write(highlightMarkdown(await readFile(join(folder, `${page}.md`), 'utf8'), colors))
  return 0
}

/** Highlights headings and code blocks, and removes link targets. */
function highlightMarkdown(markdown: string, colors: Colors): string {
  return markdown
    .replace(/\]\([\w./-]+\)/g, ']')
    .replace(/\[([\w-]+)\]/g, '$1')
    .replace(/^#+ (.*)$/gm, (_, title: string) => colors.bold(title))
    .replace(/^```\w*\n([\s\S]*?)^```$/gm, (_, block: string) =>
      colors.cyan(block.replace(/^/gm, '    ').trimEnd()),
    )
}
