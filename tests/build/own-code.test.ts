import { describe, expect, it } from 'vitest'
import { build, type Config } from '../../src/build/index.js'
import type { Rule } from '../../src/check/index.js'
import { commandNotes, notesFolder } from './notes-folder.js'

const rule = (check: Rule['check']): Rule => ({
  id: 'mine',
  scope: 'notebook',
  severity: 'info',
  isCorrectness: true,
  check,
})
const run = (config: Config) =>
  build(config, { cwd: notesFolder({ 'notes/a.md': commandNotes('A', 'ls -l', 'pwd') }).path })

describe("code of a user's own", () => {
  it('adds rules, whose severity the config sets and whose findings hold cards back', async () => {
    const mine = rule(({ commands }) =>
      commands.flatMap(({ value, file, line, column }) => {
        const point = { line, column }
        return value === 'pwd' ? [{ file, position: { start: point, end: point }, reason: 'no' }] : []
      }),
    )
    const { messages, facts } = await run({ checks: [mine], rules: { mine: 'error' } })
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toContainEqual(['mine', true])
    expect(JSON.stringify(facts)).toContain('"held":1')
  })

  it('that fails is named: a rule', async () => {
    const failing = rule(() => {
      throw new TypeError('boom')
    })
    await expect(run({ checks: [failing] })).rejects.toMatchObject({
      name: 'Failure',
      message: expect.stringMatching(
        /^The rule “mine” of the config failed: boom \(.*own-code\.test\.ts:\d+:\d+\)\.$/,
      ),
    })
  })

  it('that fails is named: an emitter, which stops no other', async () => {
    const { messages } = await run({
      emit: [{ name: 'mine', emit: () => Promise.reject(new Error('boom')) }],
    })
    expect(messages.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/^The emitter “mine” failed: boom/),
    )
  })
})
