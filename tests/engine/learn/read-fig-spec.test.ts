import { expect, it } from 'vitest'
import { readFigSpec } from '../../../src/engine/learn/read-fig-spec.js'

it('an option that a subcommand describes itself replaces the inherited one', () => {
  const [, remove] = readFigSpec(
    {
      name: 'boat',
      options: [
        { name: ['--force', '-f'], description: 'Force', isPersistent: true },
        { name: '--quiet', description: 'Print less', isPersistent: true },
      ],
      subcommands: [{ name: 'remove', options: [{ name: '--force', description: 'Remove without asking' }] }],
    },
    ['boat'],
  )
  expect(remove?.options).toEqual([
    { flags: ['--force'], description: 'Remove without asking' },
    { flags: ['--quiet'], description: 'Print less' },
  ])
})
