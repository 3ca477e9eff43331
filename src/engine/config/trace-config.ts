import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'es-module-lexer/js'
import { hash } from '../cache/index.js'

/** A hash of everything that the functions of a config file depend on, or the reason why there can't be one. */
export type ConfigTrace =
  | {
      hash: string
      /** Paths of the local files, starting with the config. */
      files: string[]
      /** Import specifiers of packages, as written. */
      packages: string[]
    }
  | { untraceableReason: string }

/**
 * Follows the imports of a config file. Local files are hashed by their text, packages by their package.json.
 *
 * Code that depends on files, the environment, the clock or chance can't be traced, and neither can an import with a computed name.
 */
export function traceConfig(configFile: string): ConfigTrace {
  const texts = new Map<string, string>()
  const packages = new Set<string>()
  const queue = [configFile]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (texts.has(file)) continue
    const text = readIfExists(file)
    if (text === undefined) return { untraceableReason: `${file} can't be read` }
    texts.set(file, text)
    if (file.endsWith('.json')) continue
    const names = findImports(text)
    if ('untraceableReason' in names) return { untraceableReason: `${file} ${names.untraceableReason}` }
    for (const name of names) {
      if (/^(?:node:)?(?:path|url)$/.test(name)) continue
      const isLocalName = /^(?:\.{1,2}(?:\/|$)|\/)/.test(name)
      const resolved = isLocalName ? resolveLocalFile(name, file) : findPackageJson(name, file)
      if (!isLocalName) packages.add(name)
      if (resolved === undefined)
        return { untraceableReason: `${file} imports ${name}, which can't be traced` }
      queue.push(resolved)
    }
  }
  const parts = [...texts].map(([file, text]) => `${file}\n${text}`)
  return {
    hash: hash(parts.sort().join('\u0000')),
    files: [...texts.keys()].filter(isLocal),
    packages: [...packages],
  }
}

/** `import x from 'y'`, `export * from 'y'`, `import('y')`, `require('y')` */
function findImports(text: string): string[] | { untraceableReason: string } {
  const requiredNames = [...text.matchAll(/\brequire\s*\(\s*(["'])([^"'`\n]{1,500})\1\s*\)/g)].map(
    ([, , name = '']) => name,
  )
  const code = withoutComments(text)
  const [unpredictableName] = /\b(?:process|fetch|Date|performance|crypto|Math\.random)\b/.exec(code) ?? []
  if (unpredictableName !== undefined) return { untraceableReason: `uses ${unpredictableName}` }
  if (/\brequire\b(?!\s*\(\s*(["'])[^"'`\n]{1,500}\1\s*\))/.test(code)) return computedName
  try {
    const imports = parse(text)[0].filter(({ d }) => d !== importMetaMarker)
    const names = imports.flatMap(({ n }) => n ?? [])
    return names.length < imports.length ? computedName : [...requiredNames, ...names]
  } catch {
    return { untraceableReason: "can't be parsed" }
  }
}

const computedName = { untraceableReason: 'computes the name of an import' }

/**
 * Removes comments at the start of a line, so that the words in them don't count. A comment that stays is harmless: the build just
 * isn't cached. Code must never be removed, so text with a template literal is returned unchanged: a line in it may look like a
 * comment.
 */
function withoutComments(text: string): string {
  return text.includes('`') ? text : text.replace(/^\s*(?:\/\/.*|\/\*(?:(?!\*\/)[\s\S])*\*\/)/gm, '')
}

/** The lexer's `dynamic` value for `import.meta`, which isn't an import. */
const importMetaMarker = -2

/** In the order of jiti, which loads the config. */
const extensions = ['.js', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.mtsx', '.ctsx', '.json']

function resolveLocalFile(name: string, from: string): string | undefined {
  const path = resolve(dirname(from), name)
  const candidates = [
    path,
    path.replace(/\.([cm]?)js$/, '.$1ts'),
    ...extensions.map((extension) => path + extension),
    ...extensions.map((extension) => join(path, `index${extension}`)),
  ]
  return candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile())
}

/** Finds the `package.json` of a package, which changes with its version. */
function findPackageJson(name: string, from: string): string | undefined {
  if (isBuiltin(name)) return undefined
  const packageName = name.split('/', name.startsWith('@') ? 2 : 1).join('/')
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', packageName, 'package.json')
    if (existsSync(path)) return isLinked(path) && packageName !== 'ddd-build' ? undefined : path
    if (dirname(folder) === folder) return undefined
  }
}

/** Whether a package is linked (`npm link`, workspaces), so that its code may change without its version. */
function isLinked(path: string): boolean {
  return isLocal(realpathSync(path))
}

function isLocal(file: string): boolean {
  return !/[/\\]node_modules[/\\]/.test(file)
}

function readIfExists(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
