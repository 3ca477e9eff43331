import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const config = `
import remarkGfm from 'remark-gfm'
import { remarkNotesCheck } from 'ddd-build'
import { readKnowledge } from 'ddd-build/node'

const knowledge = await readKnowledge({ paths: 'ddd-build/knowledge/docker' })
export default { plugins: [remarkGfm, [remarkNotesCheck, { knowledge, rules: { 'no-description': 'off' } }]] }
`
const notes = `---
title: Ships
---

| Command |
| ------- |
| \`docker compose up -f x.yml\` |
| \`docker images\` |
| \`docker run -p 8080: nginx\` |
`

describe('remarkNotesCheck, in remark-cli', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-remark-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/ddd-build'))
  symlinkSync(join(root, 'node_modules/remark-gfm'), join(folder, 'node_modules/remark-gfm'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "name": "ddd-remark" }')
  writeFileSync(join(folder, 'notes.md'), notes)
  writeFileSync(join(folder, '.remarkrc.js'), config)

  it('reports problems with their positions, and keeps the Markdown unchanged', () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/remark-cli/cli.js'), 'notes.md', '--frail', '--no-color'],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(stderr).toMatch(/7:22-7:24 +warning .* option-order +ddd-build/)
    expect(stderr).toMatch(/9:18-9:23 +warning .* incomplete-value +ddd-build/)
    expect(stderr).toContain('2 warnings')
    expect(status).toBe(1)
    expect(stdout).toContain('| `docker compose up -f x.yml` |')
    expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toBe(notes)
  })
})
