import { expect, it } from 'vitest'
import { check } from '../../src/check/index.js'
import { notebookOf } from '../notebook-of.js'

it.each([
  [
    '| Command | Description |\n|--|--|\n| `ls` | lists |\n|  | stops |\n',
    'The cell in column “Command” is empty',
  ],
  [
    '| Description | Command |\n|--|--|\n| lists | `ls` |\n| stops |  |\n',
    'The cell in column “Command” is empty',
  ],
  ['|  |  |\n|--|--|\n| lists the files | `ls -l` |\n| stops it |  |\n', 'Cell 2 is empty'],
])('names the empty cell in %j', (markdown, reason) => {
  const messages = check(notebookOf(`# N\n\n${markdown}`)).filter(({ ruleId }) => ruleId === 'empty-cell')
  expect(messages.map((message) => message.reason)).toEqual([expect.stringContaining(reason)])
})
