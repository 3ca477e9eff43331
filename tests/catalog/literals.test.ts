import { describe, expect, it } from 'vitest'
import { literalsOf } from '../../src/catalog/index.js'
import { notebookOf } from '../notebook-of.js'

const literalsIn = (command: string) =>
  notebookOf(`# Notes\n\n- \`${command}\` - does something\n`).commands.map(literalsOf)

describe('literalsOf', () => {
  it.each([
    ['docker run --name web1 -d nginx:1 > log.txt', ['web1', 'nginx:1', 'log.txt']],
    ['du -sh /home', ['/home']],
    ['ls -l /etc', ['/etc']],
    ['git commit -m "Fix login (again)"', ['"Fix login (again)"']],
    ['git commit -m "Really, now?"', ['"Really, now?"']],
  ])('lists what nobody can guess in %s', (command, literals) => {
    expect(literalsIn(command)).toEqual([literals])
  })

  it.each([
    'ipconfig /all',
    'git stash pop',
    'docker run <image>',
    "sed 's/a/b/g'",
    "awk '{print $1}' <file>",
    "grep -E '(a|b) c' <file>",
  ])('lists nothing for %s', (command) => {
    expect(literalsIn(command)).toEqual([[]])
  })
})
