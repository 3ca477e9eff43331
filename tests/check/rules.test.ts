import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createKnowledge } from '../../src/catalog/index.js'
import { check, readingRules, rules } from '../../src/check/index.js'
import { parseNotes } from '../../src/parse/index.js'
import { knowingNotebook } from '../notebook-of.js'

const root = resolve(import.meta.dirname, '../..')
const pageOf = (id: string) => readFileSync(join(root, 'docs/rules', `${id}.md`), 'utf8')
const knowledge = createKnowledge(
  ['docker', 'unix'].map((name) => parseNotes(readFileSync(join(root, `knowledge/${name}.md`), 'utf8'))),
)
// The files that the good examples name.
const files = new Map([['layers.png', new Uint8Array(1)]])
const links = new Map([
  ['networks.md', true],
  ['networks-of-old.md', false],
])

function exampleIn(page: string, heading: 'Bad' | 'Good'): string {
  return new RegExp(`^## ${heading}\n\n\`\`\`md\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1] ?? ''
}

const said = (markdown: string) =>
  check(knowingNotebook(markdown, knowledge), { files, links, knowledge }).map(({ ruleId }) => ruleId)

describe.each(rules)('$id: its page', ({ id, severity, isCorrectness }) => {
  const page = pageOf(id)

  it('has a bad example that the rule names, and nothing else does', () => {
    expect(exampleIn(page, 'Bad')).not.toBe('')
    expect([...new Set(said(exampleIn(page, 'Bad')))]).toEqual([id])
  })

  it('has a good example with nothing to say', () => {
    expect(exampleIn(page, 'Good')).not.toBe('')
    expect(said(exampleIn(page, 'Good'))).toEqual([])
  })

  it('says how to switch it off, and a comment does', () => {
    expect(page).toContain(`rules: { '${id}': 'off' }`)
    const bad = exampleIn(page, 'Bad')
    expect(said(`<!-- ddd-build-disable ${id} -->\n\n${bad}`)).toEqual([])
  })

  it('says its severity, as the list of all does', () => {
    expect(page).toContain(`Severity: ${severity}.`)
    expect(page.includes('held back from cards')).toBe(isCorrectness)
    expect(pageOf('README')).toMatch(
      new RegExp(`^\\| \\[${id}\\].* \\| ${severity} \\| ${isCorrectness ? 'yes' : ''} \\|`, 'm'),
    )
  })
})

describe('pages of rules', () => {
  it('are those of the rules, and of the messages of reading', () => {
    const pages = readdirSync(join(root, 'docs/rules')).map((name) => name.replace(/\.md$/, ''))
    expect(pages.sort()).toEqual(['README', ...rules.map(({ id }) => id), ...readingRules].sort())
  })
})
