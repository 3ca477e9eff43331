import { expect, it } from 'vitest'
import { check } from '../../../src/check/index.js'
import { completions } from '../../../src/emit/index.js'
import { commandTable, knowledgeOf, notebookWithKnowledge } from '../../notebook-of.js'

const knowledge = knowledgeOf(
  '## `boat` - steers\n\n| Option | Type |\n|--|--|\n| `-f` | file |\n\n## `boat up` - sets sail\n\n## `boat down` - lowers sail\n',
)

it('words that appear only in an excluded command are not offered', async () => {
  const notebook = notebookWithKnowledge(
    commandTable('boat up', 'boat up -f map', 'boat down --fast'),
    knowledge,
  )
  const messages = check(notebook, { knowledge })
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['option-order'])
  const [bash] = await completions().emit(notebook, { messages })
  expect(bash?.content).toContain('--fast')
  // Names after a `/` are recognized but not offered.
  const tables = (content: unknown) =>
    /^__ddd_a_self_[\s\S]*?(?=__ddd_a_complete)/m.exec(String(content))?.[0]?.replace(/\/ [^\t\n']*/g, '')
  expect(tables(bash?.content)).not.toMatch(/[=!? ]-f(?![\w-])/)
  const [all] = await completions().emit(notebook, {})
  expect(tables(all?.content)).toMatch(/[=!? ]-f(?![\w-])/)
})
