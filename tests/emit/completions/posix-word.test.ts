import { expect, test } from 'vitest'
import { posixWord } from '../../../src/emit/completions/posix-word.js'

test.each([
  ['all', 'all', 'all'],
  ['reference="*:latest"', 'reference="*:latest"', 'reference=*:latest'],
  ["label='a b'", "label='a b'", 'label=a b'],
  ['reference=*:latest', "reference='*:latest'", 'reference=*:latest'],
  ['two words', "two' words'", 'two words'],
  ["it's", "it''\\''s'", "it's"],
  ['"$HOME"', `'"$HOME"'`, '"$HOME"'],
  ['$(id)', "'$(id)'", '$(id)'],
  ['~/x', "'~/x'", '~/x'],
  ['=ls', "'=ls'", '=ls'],
  ['a`id`', "a'`id`'", 'a`id`'],
  ['', "''", ''],
])('%s is typed as %s and received as %s', (source, text, value) => {
  expect(posixWord(source)).toEqual({ text, value })
})
