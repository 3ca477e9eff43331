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
  const texts = await Promise.all(pages.map((page) => readFile(join(folder, `${page}.md`), 'utf8')))
  process.stdout.write(texts.map((text) => highlightMarkdown(text, colors)).join('\n'))
  return 0
}

const fence = /^(```\w*\n[\s\S]*?^```)$/m
const linkOrCode = /`[^`]*`|\[([^\]]+)\]\([\w./#-]+\)/g

/** Highlights headings and code blocks, and removes link targets; code stays as it is. */
function highlightMarkdown(markdown: string, colors: Colors): string {
  return markdown
    .split(fence)
    .map((part, at) => (at % 2 === 1 ? highlightBlock(part, colors) : highlightProse(part, colors)))
    .join('')
}

function highlightBlock(block: string, colors: Colors): string {
  const code = block.split('\n').slice(1, -1)
  return colors.cyan(code.map((line) => (line === '' ? '' : `    ${line}`)).join('\n'))
}

function highlightProse(prose: string, colors: Colors): string {
  return prose
    .replace(linkOrCode, (whole, linkText: string | undefined) => linkText ?? whole)
    .replace(/^#+ (.*)$/gm, (_, title: string) => colors.bold(title))
}
