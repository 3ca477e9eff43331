import { describe, expect, it } from 'vitest'
import { FlagIndex } from '../../src/catalog/flag-index.js'

describe('FlagIndex', () => {
  it('finds an option by any of its flags', () => {
    const all = { flags: ['-a', '--all'] }
    const index = new FlagIndex([all, { flags: ['-b'] }])
    expect(index.find(['--all'])).toBe(all)
    expect(index.find(['-x', '-a'])).toBe(all)
    expect(index.find(['-x'])).toBeUndefined()
  })

  it('keeps the first option that has a flag', () => {
    const first = { flags: ['-a'] }
    const index = new FlagIndex([first, { flags: ['-a', '-b'] }])
    expect(index.find(['-a'])).toBe(first)
    expect(index.find(['-b'])).not.toBe(first)
  })

  it('can add flags to an option later', () => {
    const option = { flags: ['-a'] }
    const index = new FlagIndex([option])
    index.add(option, ['--all'])
    expect(index.find(['--all'])).toBe(option)
  })
})
