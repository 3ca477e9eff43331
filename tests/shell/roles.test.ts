import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignRoles, type Grammar, parseShellLine } from '../../src/shell/index.js'

/** A grammar with the subcommands of one program, and the options that take an argument. */
function grammarOf(subcommands: readonly string[], options: readonly string[] = []): Grammar {
  return {
    isSubcommand: (path, word) => (path.length === 1 ? subcommands.includes(word) : undefined),
    takesArgument: (_, flag) => (options.includes(flag) ? true : undefined),
    runsCommand: () => undefined,
  }
}

const rolesOf = (text: string, grammar?: Grammar) =>
  assignRoles(parseShellLine(text), grammar).commands.map(({ words }) => words.map(({ role }) => role))

describe('roles with a grammar', () => {
  it.each([
    ['boat dock', grammarOf(['dock']), [['program', 'subcommand']]],
    ['boat dock', grammarOf([]), [['program', 'operand']]],
    ['boat -q x', grammarOf([], ['-q']), [['program', 'option', 'argument']]],
    ['boat dock $(boat list)', grammarOf(['dock', 'list']), [['program', 'subcommand', 'operand']]],
  ])('%s', (text, grammar, roles) => {
    expect(rolesOf(text, grammar)).toEqual(roles)
  })

  it('uses the grammar for nested commands', () => {
    const [command] = assignRoles(
      parseShellLine('boat dock $(boat list)'),
      grammarOf(['dock', 'list']),
    ).commands
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

  it('returns the same line if nothing changes, and never modifies its input', () => {
    fc.assert(
      fc.property(line, grammar, (text, knownGrammar) => {
        const parsed = parseShellLine(text)
        const before = structuredClone(parsed)
        const assigned = assignRoles(parsed, knownGrammar)
        expect(parsed).toEqual(before)
        expect(assignRoles(assigned, knownGrammar)).toEqual(assigned)
        if (assigned.commands.every(({ path }) => path.length > 0))
          expect(assignRoles(assigned, knownGrammar)).toBe(assigned)
      }),
    )
  })
})
