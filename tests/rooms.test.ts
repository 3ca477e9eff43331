import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../src')
/** A room imports from the rooms before it in this list, and from no other. */
const rooms = ['html', 'shell', 'tree', 'parse', 'catalog', 'check', 'emit', 'build', 'cli']
const browserRooms = rooms.slice(0, 7)

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && path.includes('/'))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }))

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => target ?? '')
}

describe('rooms', () => {
  it('are those of the architecture', () => {
    expect([...new Set(files.map(({ path }) => path.split('/')[0]))].sort()).toEqual([...rooms].sort())
  })

  it.each(files)(
    '$path imports only downward, and enters other rooms through their index',
    ({ path, text }) => {
      const own = path.split('/')[0] ?? ''
      for (const target of importsOf(text).filter((target) => target.startsWith('.'))) {
        const reached = relative(source, resolve(source, dirname(path), target)).split('/')
        const room = reached[0] ?? ''
        if (room === own) continue
        expect(rooms.indexOf(room), `${path} imports ${target}`).toBeLessThan(rooms.indexOf(own))
        expect(reached.slice(1), `${path} imports ${target}`).toEqual(['index.js'])
      }
    },
  )

  it.each(files.filter(({ path }) => browserRooms.includes(path.split('/')[0] ?? '')))(
    '$path runs in a browser',
    ({ text }) => {
      expect(importsOf(text).filter((target) => target.startsWith('node:'))).toEqual([])
    },
  )
})
