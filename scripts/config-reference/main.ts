/** Writes the tables of docs/config.md from the types: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { configReference } from './reference.js'

const path = join(resolve(import.meta.dirname, '../..'), 'docs/config.md')
const [byHand = ''] = readFileSync(path, 'utf8').split(/^## Config\n/m)
writeFileSync(path, `${byHand}${configReference()}`)
