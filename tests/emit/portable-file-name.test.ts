import { expect, it } from 'vitest'
import { isPortableFileName, portableStem } from '../../src/emit/portable-file-name.js'

it.each([
  ['boats', 'boats'],
  ['con', 'con_'],
  ['con.txt', 'con_.txt'],
  ['console', 'console'],
  // 97 = (200 − 1 − 5) / 2: at most 200 bytes, of which `-12345` takes six and each `é` two.
  ['é'.repeat(200), `${'é'.repeat(97)}-12345`],
])('makes a portable name of %j', (name, expected) => {
  expect(portableStem(name, '12345')).toBe(expected)
  expect(isPortableFileName(expected)).toBe(true)
})

it.each(['con', 'nul.txt', 'a/b', 'a:b'])('%j isn’t portable', (name) => {
  expect(isPortableFileName(name)).toBe(false)
})
