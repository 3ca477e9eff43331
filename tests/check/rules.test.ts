import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check, engineRuleIds, rules } from '../../src/check/index.js'
import { builtInKnowledge } from '../built-in-knowledge.js'
import { notebookWithKnowledge } from '../notebook-of.js'

const root = resolve(import.meta.dirname, '../..')
const pageOf = (id: string) => readFileSync(join(root, 'docs/rules', `${id}.md`), 'utf8')
const knowledge = builtInKnowledge()
// The files that the good examples refer to.
const files = new Map([['layers.png', new Uint8Array(1)]])
const links = new Map([
  ['networks.md', true],
  ['network.md', false],
])

function exampleIn(page: string, heading: 'Bad' | 'Good'): string {
  return new RegExp(`^## ${heading}\n\n\`\`\`md\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1] ?? ''
}

const ruleIdsIn = (markdown: string) =>
  check(notebookWithKnowledge(markdown, knowledge), { files, linkTargets: links, knowledge }).map(
    ({ ruleId }) => ruleId,
  )

describe.each(rules)('page of $id', ({ id, severity, excludesCommand }) => {
  const page = pageOf(id)

  it('has a bad example that only this rule reports', () => {
    expect(exampleIn(page, 'Bad')).not.toBe('')
    expect([...new Set(ruleIdsIn(exampleIn(page, 'Bad')))]).toEqual([id])
  })

  it('has a good example without messages', () => {
    expect(exampleIn(page, 'Good')).not.toBe('')
    expect(ruleIdsIn(exampleIn(page, 'Good'))).toEqual([])
  })

  it('explains how to disable the rule, and a comment disables it', () => {
    expect(page).toContain(`rules: { '${id}': 'off' }`)
    const bad = exampleIn(page, 'Bad')
    expect(ruleIdsIn(`<!-- ddd-build-disable ${id} -->\n\n${bad}`)).toEqual([])
  })

  it('states the severity, as does the list of rules', () => {
    expect(page).toContain(`Severity: ${severity}.`)
    expect(page.includes('excluded from cards and completions')).toBe(excludesCommand)
    expect(pageOf('README')).toMatch(
      new RegExp(`^\\| \\[${id}\\].* \\| ${severity} \\| ${excludesCommand ? 'yes' : ''} \\|`, 'm'),
    )
  })
})

describe('rule pages', () => {
  it('exist for all rules and all engine messages', () => {
    const pages = readdirSync(join(root, 'docs/rules')).map((name) => name.replace(/\.md$/, ''))
    expect(pages.sort()).toEqual(['README', ...rules.map(({ id }) => id), ...engineRuleIds].sort())
  })
  it.each(engineRuleIds)('%s is in the table of rules', (id) => {
    expect(readFileSync(join(root, 'docs/rules/README.md'), 'utf8')).toContain(`| [${id}](${id}.md) |`)
  })
})
