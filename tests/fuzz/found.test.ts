import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate } from '../../fuzz/grammar.js'
import { mutate } from '../../fuzz/mutate.js'
import { Random } from '../../fuzz/random.js'
import { seeds } from '../../fuzz/seeds.js'
import { tryNotes } from '../../fuzz/try-notes.js'

const folder = join(import.meta.dirname, 'found')
const names = existsSync(folder) ? readdirSync(folder) : []

describe('inputs found by the fuzzer', () => {
  it.each([...names, 'an empty file'])('builds without faults: %s', async (name) => {
    const text = name === 'an empty file' ? '' : readFileSync(join(folder, name), 'utf8')
    expect(await tryNotes(text, true)).toEqual([])
  })
})

describe('the fuzzer', () => {
  it('generates the same texts for the same seed', () => {
    const texts = seeds()
    const mutations = (seed: number) => {
      const random = new Random(seed)
      return Array.from({ length: 20 }, () => mutate(texts, random))
    }
    expect(generate(new Random(7))).toBe(generate(new Random(7)))
    expect(mutations(7)).toEqual(mutations(7))
    expect(mutations(7)).not.toEqual(mutations(8))
  })

  it('detects faulty files', async () => {
    const { faultsOf } = await import('../../fuzz/validity.js')
    const faulty: [string, string][] = [
      ['a.csv', '#separator:Comma\n"a,b\n'],
      ['a.html', '<!doctype html><title>a</title><p a=1 a=2>'],
      ['a.bash', 'if\n'],
      ['notes.json', '{}'],
      ['a.ps1', 'a\u0000'],
    ]
    for (const [path, content] of faulty)
      expect(faultsOf({ path, content, mediaType: 'text/plain' }, true), path).not.toEqual([])
  })
})
