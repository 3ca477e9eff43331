import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../src')

/** Each file of `src/` with the files it imports; imports of types count, since a reader follows them too. */
function importGraph(): Map<string, string[]> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(source, file), 'utf8'))
      const targets = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'))
      return [
        file,
        targets.map((name) => relative(source, resolve(source, dirname(file), name)).replace(/\.js$/, '.ts')),
      ]
    }),
  )
}

/** Returns the first cycle that is reachable from each file, as a path that ends where it begins. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const finished = new Set<string>()
  const visit = (file: string, above: readonly string[]) => {
    if (above.includes(file)) cycles.push([...above.slice(above.indexOf(file)), file])
    if (above.includes(file) || finished.has(file)) return
    for (const imported of graph.get(file) ?? []) visit(imported, [...above, file])
    finished.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return cycles
}

describe('imports', () => {
  it('are found, types included', () => {
    const graph = importGraph()
    expect(graph.get('tree/create-node.ts')).toEqual(['tree/nodes.ts'])
  })

  it('form no cycle', () => {
    expect(findCycles(importGraph()).map((files) => files.join(' → '))).toEqual([])
  })

  it.each([
    ['a file that imports itself', { a: ['a'] }, ['a', 'a']],
    ['a cycle of three', { a: ['b'], b: ['c'], c: ['b'] }, ['b', 'c', 'b']],
  ])('are a cycle: %s', (_, graph, cycle) => {
    expect(findCycles(new Map(Object.entries(graph)))).toEqual([cycle])
  })
})
