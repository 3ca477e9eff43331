/** Compares the built-in knowledge of Docker with the installed client. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isInstalled } from '../installed.js'
import { needing } from '../needs.js'

const text = readFileSync(join(import.meta.dirname, '../../knowledge/docker.md'), 'utf8')

/** The paths in each heading, with the options below it. */
const sections = text
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    paths: [...(section.split('\n')[0] ?? '').matchAll(/`([^`]+)`/g)].map((match) =>
      (match[1] ?? '').split(' ').filter((word) => /^[a-z][a-z-]*$/.test(word)),
    ),
    synopses: [...(section.split('\n')[0] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
    options: [...section.matchAll(/^\| (`-.*?) \|/gm)].map((match) =>
      [...(match[1] ?? '').matchAll(/`(--?[\w-]+)/g)].map((name) => name[1] ?? ''),
    ),
  }))

function help(path: readonly string[]): string {
  return execFileSync(path[0] ?? '', [...path.slice(1), '--help'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

// No script installs Docker, so tests don't fail without it, not even in CI.
const hasDocker = isInstalled('docker')

needing('docker').describe('with Docker', () => {
  const installed = new Set(
    !hasDocker
      ? []
      : ['docker', ...[...help(['docker']).matchAll(/^ {2}([a-z-]+)\*?\s{2,}/gm)].map((match) => match[1])],
  )
  // Plugins such as Compose may be missing. Their commands aren't checked then.
  const known = sections.filter(({ paths }) =>
    paths.every(([, first = 'docker']) => installed.has(first) || first === 'remove'),
  )

  it('has only commands that exist', () => {
    expect(known.length).toBeGreaterThan(80)
    // Aliases show the help of their main name; unknown commands show the help of their parent.
    const missing = known.flatMap(({ paths }) =>
      paths.filter((path) => {
        const usage =
          help(path)
            .split('\n')
            .find((line) => line.startsWith('Usage:')) ?? ''
        return !paths.some((other) => `${usage} `.includes(` ${other.join(' ')} `))
      }),
    )
    expect(missing).toEqual([])
  })

  it('has correct complete synopses', () => {
    const complete = known.flatMap(({ synopses }) => synopses.filter((line) => line.includes(' [OPTIONS] ')))
    expect(complete.length).toBeGreaterThan(10)
    for (const line of complete) {
      const [path = '', operands = ''] = line.split(' [OPTIONS] ')
      const usage = /^Usage: .*$/m.exec(help(path.split(' ')))?.[0] ?? ''
      // `PATH | URL | -` is one operand.
      const shown = (usage.split('[OPTIONS] ')[1] ?? '').replace(/(?: \| \S+)+$/, '')
      expect(shown.split(' ').length, usage).toBe(operands.split(' ').length)
      expect(shown).not.toContain('...')
    }
  })

  it('has only options that exist', () => {
    const missing = known.flatMap(({ paths, options }) => {
      const [path = []] = paths
      const page = help(path)
      return options
        .flat()
        .filter((flag) => !new RegExp(`(?:^|[\\s,])${flag}(?=[\\s,]|$)`, 'm').test(page))
        .map((flag) => `${path.join(' ')} ${flag}`)
    })
    expect(missing).toEqual([])
  })
})
