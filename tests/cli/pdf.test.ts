import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeWith } from '../real-tools.js'

const main = resolve(import.meta.dirname, '../../dist/cli/main.js')

function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-pdf-'))
  mkdirSync(join(folder, 'notes'))
  const chapter = (number: number) =>
    `## Chapter ${number} - Part ${number}\n\n- \`boat ls -${number}\` - lists part ${number}, see [more](https://example.org)\n`
  writeFileSync(
    join(folder, 'notes/a.md'),
    `---\nlang: en-GB\n---\n# Boats\n\n${[1, 2, 3, 4].map(chapter).join('\n')}`,
  )
  writeFileSync(join(folder, 'ddd-build.config.json'), '{ "title": "Boats" }')
  return folder
}

function run(cwd: string, args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  })
}

describeWith(['chromium', 'pdfinfo', 'pdftotext'], () => {
  it('pdf prints the sheet: tagged, with title, language and outline', () => {
    const folder = project()
    const { status, stderr } = run(folder, ['pdf'])
    expect(stderr).toMatch(/printed .*cheatsheet\.pdf/)
    expect(status).toBe(0)
    const pdf = join(folder, 'out/cheatsheet.pdf')
    const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
    expect(facts).toMatch(/^Tagged:\s+yes/m)
    expect(facts).toMatch(/^Title:\s+Boats/m)
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('boat ls -4')
    const bytes = execFileSync('python3', ['-c', outline, pdf], { encoding: 'utf8' })
    expect(bytes).toContain('/Lang (en-GB)')
    expect(bytes).toContain('/Outlines')
  })

  it('leaves the PDF when the sheet is built again', () => {
    const folder = project()
    run(folder, ['pdf'])
    run(folder, [])
    expect(existsSync(join(folder, 'out/cheatsheet.pdf'))).toBe(true)
  })
})

/** The catalog of a PDF; what is packed in streams is unpacked. */
const outline = `
import re, sys, zlib
data = open(sys.argv[1], "rb").read()
for stream in re.findall(rb"stream\\r?\\n(.*?)endstream", data, re.S):
    try:
        data += zlib.decompress(stream)
    except zlib.error:
        pass
print(*(word.decode("latin1") for word in re.findall(rb"/Lang ?\\([^)]*\\)|/Outlines", data)))
`

describe('pdf without a browser', () => {
  it('says what to install, and makes the sheet all the same', () => {
    const folder = project()
    const { status, stderr } = run(folder, ['pdf'], { PATH: '/nowhere' })
    expect(status).toBe(3)
    expect(stderr).toMatch(/No browser is here.*Chromium, Chrome, Edge.*--browser PATH/)
    expect(existsSync(join(folder, 'out/cheatsheet.html'))).toBe(true)
  })
  it('says so where the named one is not there', () => {
    const { status, stderr } = run(project(), ['pdf', '--browser', '/nowhere/chrome'])
    expect([status, stderr]).toEqual([3, 'ddd-build: There is no browser at /nowhere/chrome.\n'])
  })
  it('says so where the named one is none', () => {
    const { status, stderr } = run(project(), ['pdf', '--browser', '/bin/true'])
    expect(status).toBe(3)
    expect(stderr).toContain('/bin/true printed nothing')
  })
})
