/** `npm run playground`: makes dist/playground/index.html, one file with everything inside. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { script as sheetScript } from '../src/emit/cheatsheet/script.js'
import { page } from './page.js'
import { scrollScript } from './scroll.js'

const root = resolve(import.meta.dirname, '..')

export interface Built {
  path: string
  /** Bytes. */
  size: number
}

/** @param out the folder to write to */
export async function buildPlayground(out = join(root, 'dist/playground')): Promise<Built> {
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

/** What this package knows of programs, by the names of its files. */
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
    // What a package brings for workers does without a document.
    conditions: ['worker'],
    target: 'es2022',
    // SQLite asks for these only where it runs in Node.
    external: ['node:fs', 'node:crypto'],
    legalComments: 'none',
    define,
  })
  const text = outputFiles[0]?.text.trim() ?? ''
  // Inside of a script element this would begin a comment, in which the element's end is not seen.
  return text.replaceAll('<!--', '\\x3C!--')
}

/**
 * Nothing is loaded and nothing is sent. Of scripts only those that stand in the page and in its sheet are run; frames inherit
 * this, so none that notes bring is.
 */
function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'${hashOf(script)}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    // The sheet and the cards bring styles of their own; there is nothing that a style could load.
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
