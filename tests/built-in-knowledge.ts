import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createKnowledge, type Knowledge } from '../src/catalog/index.js'
import { parseNotes } from '../src/parse/index.js'

/** Reads our knowledge of Docker and Unix programs. */
export function builtInKnowledge(): Knowledge {
  return createKnowledge(
    ['docker', 'unix'].map((name) =>
      parseNotes(readFileSync(join(import.meta.dirname, `../knowledge/${name}.md`), 'utf8')),
    ),
  )
}
