import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createNotebook, type Knowledge } from '../../../src/catalog/index.js'
import { check, excludedCommands } from '../../../src/check/index.js'
import { readKnowledge } from '../../../src/engine/index.js'
import { knowledgeMarkdown } from '../../../src/engine/learn/knowledge-markdown.js'
import { learnFromFig } from '../../../src/engine/learn/learn-from-fig.js'
import { needing } from '../../needs.js'
import { readSeed } from '../../seed.js'

const folder = mkdtempSync(join(tmpdir(), 'ddd-fig-'))

// 77 MB: not a dependency, so it is only installed here.
beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  execFileSync(
    'npm',
    ['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', '@withfig/autocomplete@2.692.3'],
    { cwd: folder },
  )
}, 300_000)

describe('learn --from fig', () => {
  let knowledge: Knowledge

  beforeAll(async () => {
    const text = knowledgeMarkdown(
      'docker',
      await learnFromFig('docker', { cwd: folder }),
      '@withfig/autocomplete',
    )
    const path = join(folder, 'docker.md')
    writeFileSync(path, text)
    knowledge = await readKnowledge({ paths: [path, 'ddd-build/knowledge/unix'], cwd: folder })
  })

  it('reads commands, options, their arguments, and specs in other files', () => {
    expect(knowledge.find(['docker', 'run'])?.description).toBeTruthy()
    expect(knowledge.option(['docker', 'run'], '-d')?.flags).toContain('--detach')
    expect(knowledge.option(['docker', 'run'], '--name')?.argument).toBe('string')
    expect(knowledge.find(['docker', 'compose', 'up'])).toBeDefined()
    // An option that subcommands inherit.
    expect(knowledge.option(['docker', 'buildx', 'build'], '--builder')).toBeDefined()
  })

  needing('shared').it("describes 95 % of the seed's docker commands, and excludes no correct one", () => {
    const notebook = createNotebook([readSeed().notes], { knowledge })
    const docker = notebook.commands.filter(({ program }) => program === 'docker')
    const described = docker.filter(({ description }) => description !== undefined)
    expect(described.length / docker.length).toBeGreaterThanOrEqual(0.95)
    const excluded = excludedCommands(check(notebook, { knowledge }), notebook)
    const lines = notebook.commands.filter(({ id }) => excluded.has(id)).map(({ line }) => line)
    expect(lines).toEqual([194, 199, 353, 534])
  })

  it('reads specs of other programs too', async () => {
    for (const program of ['git', 'npm', 'tar', 'kubectl']) {
      const commands = await learnFromFig(program, { cwd: folder })
      expect(commands[0]?.path, program).toEqual([program])
      expect(commands.flatMap(({ options }) => options).length, program).toBeGreaterThan(5)
    }
  })

  it('reports what is missing', async () => {
    await expect(learnFromFig('no-such-program', { cwd: folder })).rejects.toThrow(
      'no spec for “no-such-program”',
    )
    await expect(learnFromFig('docker', { cwd: resolve('/') })).rejects.toThrow('npm install')
  })
})
