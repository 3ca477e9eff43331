import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { configReference } from '../../scripts/config-reference/reference.js'

const root = resolve(import.meta.dirname, '../..')

it('docs/config.md is up to date (run npm run docs)', () => {
  expect(readFileSync(join(root, 'docs/config.md'), 'utf8').endsWith(configReference())).toBe(true)
})
