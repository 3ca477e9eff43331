/** `npm run strings`: writes all user-visible strings to docs/strings.md, to be read in one go. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, stringsPage } from './strings-page.js'

writeFileSync(join(root, 'docs/strings.md'), stringsPage())
