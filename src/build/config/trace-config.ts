import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'es-module-lexer/js'
import { hash } from '../cache/index.js'

/** A name for all that a config file's functions are made from; or why they may change unseen. */
export type Traced =
  | {
      name: string
      /** Local files, the config first. */
      files: string[]
      /** What is imported of packages, as it is written. */
      packages: string[]
    }
  | { untraceable: string }

/**
 * Follows the imports of a config file: local files are read, packages are known by their version.
 *
 * What reads files or the clock itself can't be followed, nor can an import whose name is computed.
 */
export function traceConfig(configFile: string): Traced {
  const texts = new Map<string, string>()
  const packages = new Set<string>()
  const waiting = [configFile]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (texts.has(file)) continue
    const text = readIfThere(file)
    if (text === undefined) return { untraceable: `${file} can't be read` }
    texts.set(file, text)
    if (file.endsWith('.json')) continue
    const { names, isComputed } = importsIn(text)
    if (isComputed) return { untraceable: `${file} computes what it imports` }
    for (const name of names) {
      if (/^(?:node:)?(?:path|url)$/.test(name)) continue
      const isLocalName = /^\.{0,2}\//.test(name)
      const found = isLocalName ? localFile(name, file) : packageFile(name, file)
      if (!isLocalName) packages.add(name)
      if (found === undefined)
        return { untraceable: `${file} imports ${name}, which may give another answer each time` }
      waiting.push(found)
    }
  }
  const parts = [...texts].map(([file, text]) => `${file}\n${text}`)
  return {
    name: hash(parts.sort().join('\u0000')),
    files: [...texts.keys()].filter(isLocal),
    packages: [...packages],
  }
}

/** `import x from 'y'`, `export * from 'y'`, `import('y')`, `require('y')`; code that can't be parsed may import anything. */
function importsIn(text: string): { names: string[]; isComputed: boolean } {
  const required = [...text.matchAll(/\brequire\s*\(\s*(["'`])([^"'`\n]{1,500})\1/g)].map(
    ([, , name = '']) => name,
  )
  // A comment says nothing; one that does is only asked too often.
  const code = text.replace(/^\s*(?:\/\/.*|\*.*|\/\*.*\*\/\s*|\/\*(?!.*\*\/).*)$/gm, '')
  const isComputed = /\brequire\b(?!\s*\(\s*["'])|\b(?:process|fetch|Date)\b/.test(code)
  try {
    const imports = parse(text)[0].filter(({ d }) => d !== importMeta)
    return {
      names: [...required, ...imports.flatMap(({ n }) => n ?? [])],
      isComputed: isComputed || imports.some(({ n }) => n === undefined),
    }
  } catch {
    return { names: required, isComputed: true }
  }
}

/** How the lexer marks `import.meta`, which imports nothing. */
const importMeta = -2

function localFile(name: string, from: string): string | undefined {
  const path = resolve(dirname(from), name)
  const written = path.replace(/\.([cm]?)js$/, '.$1ts')
  const candidates = [
    path,
    written,
    `${path}.ts`,
    `${path}.js`,
    `${path}.mjs`,
    join(path, 'index.ts'),
    join(path, 'index.js'),
  ]
  return candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile())
}

/** The `package.json` of a package, where its version stands. One that is linked in from elsewhere is worked on. */
function packageFile(name: string, from: string): string | undefined {
  if (name.startsWith('node:')) return undefined
  const folder = name.split('/', name.startsWith('@') ? 2 : 1).join('/')
  for (let at = dirname(from); ; at = dirname(at)) {
    const path = join(at, 'node_modules', folder, 'package.json')
    if (existsSync(path)) return path
    if (dirname(at) === at) return undefined
  }
}

function isLocal(file: string): boolean {
  return !/[/\\]node_modules[/\\]/.test(file)
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
