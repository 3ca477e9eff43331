import { expect, it } from 'vitest'
import { isPortableFileName, portableStem } from '../../src/emit/portable-file-name.js'

it.each([
  ['boats', 'boats'],
  ['con', 'con_'],
  ['con.txt', 'con_.txt'],
  ['console', 'console'],
  ['é'.repeat(200), `${'é'.repeat(97)}-12345`],
])('makes a portable name of %j', (name, expected) => {
  expect(portableStem(name, '12345')).toBe(expected)
  expect(isPortableFileName(expected)).toBe(true)
})
