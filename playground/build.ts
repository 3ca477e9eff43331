/** `npm run playground`: builds dist/playground/index.html, one self-contained file. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { script as sheetScript } from '../src/emit/cheatsheet/script.js'
import { page } from './page.js'
import { scrollScript } from './scroll.js'

const root = resolve(import.meta.dirname, '..')

export interface PlaygroundBuild {
  path: string
  /** In bytes. */
  size: number
}

/** @param out output folder */
export async function buildPlayground(out = join(root, 'dist/playground')): Promise<PlaygroundBuild> {
  const engine = await bundle('worker', {
    KNOWLEDGE: JSON.stringify(knowledge()),
    SCROLL_HASH: JSON.stringify(hashOf(scrollScript)),
  })
  const script = await bundle('main', {})
  const style = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8')
  const policy = policyFor([script, engine, sheetScript, scrollScript])
  const html = page({ policy, style, script, engine })
  const path = join(out, 'index.html')
  mkdirSync(out, { recursive: true })
  writeFileSync(path, html)
  return { path, size: Buffer.byteLength(html) }
}

/** Reads our knowledge files, by topic. */
function knowledge(): Record<string, string> {
  const folder = join(root, 'knowledge')
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return Object.fromEntries(
    names.map((name) => [name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')]),
  )
}

async function bundle(name: string, define: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    // Builds of packages for workers don't need a document.
    conditions: ['worker'],
    target: 'es2022',
    // SQLite imports these only in Node.
    external: ['node:fs', 'node:crypto'],
    legalComments: 'none',
    define,
  })
  const text = outputFiles[0]?.text.trim() ?? ''
  // Inside a script element, `<!--` can keep the end tag from being recognized.
  return text.replaceAll('<!--', '\\x3C!--')
}

/**
 * Blocks all requests, and all scripts except those of the page and its sheet. Frames inherit the policy, so scripts from notes
 * are blocked too.
 */
function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'${hashOf(script)}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    // The sheet and the cards have their own styles. Styles can't load anything.
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { path, size } = await buildPlayground()
  console.log(`${path} (${Math.round(size / 1000)} kB)`)
}
