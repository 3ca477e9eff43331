/** What `check --fix` does to commands of programs that the package knows: it never writes a mistake into notes. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyFixes, check } from '../../src/check/index.js'
import { knowingNotebook, knowledgeOf } from '../notebook-of.js'

const knowledge = knowledgeOf(
  ['docker', 'unix']
    .map((name) => readFileSync(new URL(`../../knowledge/${name}.md`, import.meta.url), 'utf8'))
    .join('\n'),
)
const fixed = (command: string) => {
  const text = `- \`${command}\` - does it\n`
  const { text: after } = applyFixes(text, check(knowingNotebook(text, knowledge), { knowledge }))
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
    expect(fixed(wrong)).toBe(right)
    expect(fixed(right)).toBe(right)
  })

  it.each([
    'frobnicate –xzf a',
    'frobnicate –verbose',
    'docker run –zq alpine',
    'docker run –no-such-thing alpine',
  ])('%s is only reported', (command) => {
    expect(fixed(command)).toBe(command)
  })
})
