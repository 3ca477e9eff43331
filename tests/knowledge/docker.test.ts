/** What this package says of docker, held against the client: skipped where it is not installed. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isInstalled } from '../real-tools.js'

const text = readFileSync(join(import.meta.dirname, '../../knowledge/docker.md'), 'utf8')

/** Each heading's paths with the options below it. */
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

// No script of this project installs docker, so a missing client is no failure, not even in CI.
const hasDocker = isInstalled('docker')

describe.skipIf(!hasDocker)('with docker (skipped where its client is not installed)', () => {
  const installed = new Set(
    !hasDocker
      ? []
      : ['docker', ...[...help(['docker']).matchAll(/^ {2}([a-z-]+)\*?\s{2,}/gm)].map((match) => match[1])],
  )
  // Plugins such as compose may not be there; then nothing can be said of them.
  const known = sections.filter(({ paths }) =>
    paths.every(([, first = 'docker']) => installed.has(first) || first === 'remove'),
  )

  it('names commands that there are', () => {
    expect(known.length).toBeGreaterThan(80)
    // An alias shows the page of another name, and a command that is not there that of the one above it.
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

  it('shows whole synopses as they are', () => {
    const whole = known.flatMap(({ synopses }) => synopses.filter((line) => line.includes(' [OPTIONS] ')))
    expect(whole.length).toBeGreaterThan(10)
    for (const line of whole) {
      const [path = '', operands = ''] = line.split(' [OPTIONS] ')
      const usage = /^Usage: .*$/m.exec(help(path.split(' ')))?.[0] ?? ''
      // `PATH | URL | -` is one operand.
      const shown = (usage.split('[OPTIONS] ')[1] ?? '').replace(/(?: \| \S+)+$/, '')
      expect(shown.split(' ').length, usage).toBe(operands.split(' ').length)
      expect(shown).not.toContain('...')
    }
  })

  it('names options that they have', () => {
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
