import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../src')
/** A layer may import only from the layers before it in this list. */
const layers = [
  'ranges',
  'html',
  'shell',
  'tree',
  'locales',
  'parse',
  'catalog',
  'check',
  'emit',
  'engine',
  'cli',
]
const browserLayers = layers.slice(0, layers.indexOf('engine'))

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && path.includes('/'))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }))

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => target ?? '')
}

describe('layers', () => {
  it('are those in the architecture', () => {
    expect([...new Set(files.map(({ path }) => path.split('/')[0]))].sort()).toEqual([...layers].sort())
  })

  it.each(files)('$path imports only lower layers, through their index', ({ path, text }) => {
    const own = path.split('/')[0] ?? ''
    for (const target of importsOf(text).filter((target) => target.startsWith('.'))) {
      const imported = relative(source, resolve(source, dirname(path), target)).split('/')
      const layer = imported[0] ?? ''
      if (layer === own) continue
      expect(layers.indexOf(layer), `${path} imports ${target}`).toBeLessThan(layers.indexOf(own))
      expect(imported.slice(1), `${path} imports ${target}`).toEqual(['index.js'])
    }
  })

  it.each(files.filter(({ path }) => browserLayers.includes(path.split('/')[0] ?? '')))(
    '$path runs in a browser',
    ({ text }) => {
      expect(importsOf(text).filter((target) => target.startsWith('node:'))).toEqual([])
    },
  )
})
