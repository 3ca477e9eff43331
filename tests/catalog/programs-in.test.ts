import { expect, it } from 'vitest'
import { programsDescribedIn } from '../../src/catalog/programs-in.js'

it('finds the programs that a knowledge file describes', () => {
  const markdown = '# C\n\n## `g++ -c FILE` - compiles\n\n## `[`\n\n## Other\n\n### `ld`\n'
  expect(programsDescribedIn(markdown)).toEqual(['g++', '['])
})
