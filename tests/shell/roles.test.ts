import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignRoles, type Grammar, readLine } from '../../src/shell/index.js'

/** Knows the subcommands of one program, and the options that take the word behind them. */
function grammarOf(subcommands: readonly string[], options: readonly string[] = []): Grammar {
  return {
    isSubcommand: (path, word) => (path.length === 1 ? subcommands.includes(word) : undefined),
    takesArgument: (_, flag) => (options.includes(flag) ? true : undefined),
    runsCommand: () => undefined,
  }
}

const rolesOf = (text: string, grammar?: Grammar) =>
  assignRoles(readLine(text), grammar).commands.map(({ words }) => words.map(({ role }) => role))

describe('roles by what is known', () => {
  it.each([
    ['boat dock', grammarOf(['dock']), [['program', 'subcommand']]],
    ['boat dock', grammarOf([]), [['program', 'operand']]],
    ['boat -q x', grammarOf([], ['-q']), [['program', 'option', 'argument']]],
    ['boat dock $(boat list)', grammarOf(['dock', 'list']), [['program', 'subcommand', 'operand']]],
  ])('%s', (text, grammar, roles) => {
    expect(rolesOf(text, grammar)).toEqual(roles)
  })

  it('reads commands inside of others by the same knowledge', () => {
    const [command] = assignRoles(readLine('boat dock $(boat list)'), grammarOf(['dock', 'list'])).commands
    expect(command?.words[2]?.commands?.[0]?.path).toEqual(['boat', 'list'])
  })

  const word = fc.constantFrom(
    'boat',
    'dock',
    '-a',
    '--all',
    '--to=X',
    'NAME',
    '<file>',
    '--',
    '>out',
    '$(ls x)',
    'X=1',
  )
  const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
  const grammar = fc.constantFrom(grammarOf([]), grammarOf(['dock']), grammarOf(['dock'], ['-a']))

  it('makes nothing new where nothing changes, and never touches what it is given', () => {
    fc.assert(
      fc.property(line, grammar, (text, known) => {
        const read = readLine(text)
        const before = structuredClone(read)
        const once = assignRoles(read, known)
        expect(read).toEqual(before)
        expect(assignRoles(once, known)).toEqual(once)
        if (once.commands.every(({ path }) => path.length > 0)) expect(assignRoles(once, known)).toBe(once)
      }),
    )
  })
})
