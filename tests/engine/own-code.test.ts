import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/check/index.js'
import { build, type Config } from '../../src/engine/index.js'
import { commandNotes, notesFolder } from './notes-folder.js'

const rule = (check: Rule['check']): Rule => ({
  id: 'mine',
  scope: 'notebook',
  severity: 'info',
  excludesCommand: true,
  check,
})
const run = (config: Config) =>
  build(config, { cwd: notesFolder({ 'notes/a.md': commandNotes('A', 'ls -l', 'pwd') }).path })

describe("the user's own code", () => {
  it('adds rules, whose severity the config sets and whose findings exclude commands', async () => {
    const mine = rule(({ commands }) =>
      commands.flatMap(({ value, file, line, column }) => {
        const point = { line, column }
        return value === 'pwd' ? [{ file, position: { start: point, end: point }, reason: 'no' }] : []
      }),
    )
    const { messages, stats } = await run({ checks: [mine], rules: { mine: 'error' } })
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toContainEqual(['mine', true])
    expect(stats.excludedCommands).toBe(1)
  })

  it('is named when it fails: a rule', async () => {
    const failing = rule(() => {
      throw new TypeError('boom')
    })
    await expect(run({ checks: [failing] })).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(
        /^The rule “mine” of the config failed: boom \(.*own-code\.test\.ts:\d+:\d+\)\.$/,
      ),
    })
  })

  it('is named when it fails: an emitter, which stops no other', async () => {
    const { messages } = await run({
      emit: [{ name: 'mine', emit: () => Promise.reject(new Error('boom')) }],
    })
    expect(messages.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/^The emitter “mine” failed: boom/),
    )
  })
})
