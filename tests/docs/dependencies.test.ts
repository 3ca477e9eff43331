import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const read = (name: string) => readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8')

it('docs/decisions.md says what each dependency is for', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const [, section = ''] = read('docs/decisions.md').split('## Dependencies')
  const listed = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  expect(listed).toEqual(Object.keys(dependencies).filter((name) => !name.startsWith('@types/')))
})
