/** Tests that `check --fix` doesn't break commands of programs in the built-in knowledge. */
import { describe, expect, it } from 'vitest'
import { applyFixes, check } from '../../src/check/index.js'
import { builtInKnowledge } from '../built-in-knowledge.js'
import { notebookWithKnowledge } from '../notebook-of.js'

const knowledge = builtInKnowledge()
const notesOf = (command: string) => `- \`${command}\` - does it\n`
const messagesOf = (command: string) =>
  check(notebookWithKnowledge(notesOf(command), knowledge), { knowledge })
const fix = (command: string) => {
  const { text: after } = applyFixes(notesOf(command), messagesOf(command))
  return after.slice(3, -'` - does it\n'.length)
}

describe('check --fix', () => {
  it.each([
    ['docker run –it alpine sh', 'docker run -it alpine sh'],
    ['docker run —rm alpine', 'docker run --rm alpine'],
    ['docker ps –a', 'docker ps -a'],
    ['docker ps –all', 'docker ps --all'],
    ['docker exec –it web sh', 'docker exec -it web sh'],
    ['docker run –restart=always alpine', 'docker run --restart=always alpine'],
  ])('%s → %s', (wrong, right) => {
    expect(fix(wrong)).toBe(right)
    expect(fix(right)).toBe(right)
  })

  it.each([
    'frobnicate –xzf a',
    'frobnicate –verbose',
    'docker run –zq alpine',
    'docker run –no-such-thing alpine',
  ])('%s is reported but not fixed', (command) => {
    expect(messagesOf(command).map(({ ruleId }) => ruleId)).toContain('typographic-dash')
    expect(fix(command)).toBe(command)
  })
})
