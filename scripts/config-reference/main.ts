/** `npm run docs`: writes the reference tables in docs/config.md from the types. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { configReference } from './reference.js'

const path = join(resolve(import.meta.dirname, '../..'), 'docs/config.md')
const [handwritten = ''] = readFileSync(path, 'utf8').split(/^## Config\n/m)
writeFileSync(path, `${handwritten}${configReference()}`)
