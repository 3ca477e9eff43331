import { expect, it } from 'vitest'
import { runsAsOtherUser } from '../../src/shell/index.js'

it.each([
  'sudo apt update',
  'sudo -u ada ./run.sh',
  'sudo -u ada apt update',
  'doas reboot',
  'sudo /usr/bin/id',
])('%s runs as another user', (line) => {
  expect(runsAsOtherUser(line)).toBe(true)
})

it.each([
  'sudo',
  'sudo -l',
  'sudo -u ada',
  'time flies',
  'watch the film',
  'env',
  'sudoku for two',
  'sudo: Command not found',
])('%s doesn’t', (line) => {
  expect(runsAsOtherUser(line)).toBe(false)
})
