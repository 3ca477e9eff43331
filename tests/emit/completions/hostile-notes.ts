import type { OptionModel } from '../../../src/catalog/index.js'
import { command, notebookOfPrograms, option } from './docker-programs.js'

// Most of these would create a file named canary if they were executed.
export const names = [
  '$(echo>canary)',
  '`echo>canary`',
  "';echo>canary;'",
  '";echo>canary;"',
  '\\$(echo>canary)',
  '(echo>canary)',
  '$' + '{(e):-$(echo>canary)}',
  '%(?.$(echo>canary).)',
  'x;echo>canary',
  'x&&echo>canary',
  ')echo>canary;;esac;(',
  "\\';echo>canary;\\'",
  'a:b',
  '[a]',
  '*',
  '?x',
  "it's",
  '!!',
  '#x',
  '~root',
  '%F{red}x',
  'a\\tb',
  '=ls',
  '’;echo>canary;’',
]
export const texts = [
  ...names,
  'two words',
  "x'\necho>canary\necho '",
  '\u001b]0;title\u0007bell',
  '\u202ereversed',
]

const bad: OptionModel[] = names.map((name) => option(`--${name}`))
const program = command(
  'docker',
  [option('--opt', ...texts), ...bad],
  [
    ...texts.map((name) => ({ ...command('docker x'), name, description: `${name} ${texts.join(' ')}` })),
    { ...command('docker run'), description: texts.join(' ') },
  ],
)
const invalidPrograms = [...texts, 'a b', '-x'].map((name) => ({ ...program, name }))
export const hostileNotebook = notebookOfPrograms(program, ...invalidPrograms)
