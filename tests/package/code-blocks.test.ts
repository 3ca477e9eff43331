import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkConfig } from '../../src/engine/config/check-config.js'
import { blocksIn, docstringExamples, documents, sourceFiles } from '../documents.js'

const root = resolve(import.meta.dirname, '../..')
/** Returns the code blocks of a language in all documents, with their locations. */
function blocks(language: string): { name: string; text: string }[] {
  return documents.flatMap((document) =>
    blocksIn(document, language).map(({ text, line }) => ({ name: `${document}:${line}`, text })),
  )
}

/** Creates a user's folder with the package and its dependencies installed. */
function userFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-blocks-'))
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  symlinkSync(root, join(folder, 'node_modules/ddd-build'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  return folder
}

const examples = sourceFiles.flatMap((file) =>
  docstringExamples(file).map(({ text, line }) => ({ name: `${file}:${line}`, text })),
)

describe('code in the documentation', () => {
  it('type-checks', () => {
    const folder = userFolder()
    const code = [...blocks('ts'), ...blocks('js'), ...examples]
    const files = code.map(({ name, text }) => {
      const file = `${name.replace(/\W+/g, '-')}.ts`
      writeFileSync(join(folder, file), text)
      return file
    })
    expect(files.length).toBeGreaterThan(3)
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const options = '--noEmit --strict --module nodenext --target es2022 --skipLibCheck --types node'.split(
      ' ',
    )
    execFileSync(process.execPath, [tsc, ...options, ...files], { cwd: folder, encoding: 'utf8' })
  })

  it.each(blocks('json').map(({ name, text }) => [name, text]))('is a valid config: %s', (name, text) => {
    expect(() => checkConfig(JSON.parse(text), () => ({ location: name }))).not.toThrow()
  })

  it.each(examples.map(({ name, text }) => [name, text]))('prints what it says: %s', (_, text) => {
    const folder = userFolder()
    mkdirSync(join(folder, 'notes'))
    writeFileSync(join(folder, 'notes/git.md'), '# Git\n\n- `git stash pop` - restore the changes\n')
    writeFileSync(join(folder, 'example.js'), text)
    const printed = execFileSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' })
    const expected = [...text.matchAll(/console\.log\(.*\/\/ → (.*)$/gm)].map(([, value]) => `${value}\n`)
    expect(printed).toBe(expected.join(''))
  })
})
