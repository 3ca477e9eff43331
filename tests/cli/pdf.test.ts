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
  it('pdf prints the cheat sheet: tagged, with title, language and outline', () => {
    const folder = project()
    const { status, stderr } = run(folder, ['pdf'])
    expect(stderr).toMatch(/printed .*cheatsheet\.pdf/)
    expect(status).toBe(0)
    const pdf = join(folder, 'out/cheatsheet.pdf')
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
    expect(info).toMatch(/^Tagged:\s+yes/m)
    expect(info).toMatch(/^Title:\s+Boats/m)
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('boat ls -4')
    const bytes = execFileSync('python3', ['-c', outline, pdf], { encoding: 'utf8' })
    expect(bytes).toContain('/Lang (en-GB)')
    expect(bytes).toContain('/Outlines')
  })

  it('keeps the PDF when the cheat sheet is built again', () => {
    const folder = project()
    run(folder, ['pdf'])
    run(folder, [])
    expect(existsSync(join(folder, 'out/cheatsheet.pdf'))).toBe(true)
  })
})

/** Prints the language and outline entries of a PDF, including those in compressed streams. */
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
  it('names browsers to install, and still builds the cheat sheet', () => {
    const folder = project()
    const { status, stderr } = run(folder, ['pdf'], { PATH: '/nowhere' })
    expect(status).toBe(3)
    expect(stderr).toMatch(/No browser found.*Chromium, Chrome, Edge.*--browser PATH/)
    expect(existsSync(join(folder, 'out/cheatsheet.html'))).toBe(true)
  })
  it('reports that the given browser was not found', () => {
    const { status, stderr } = run(project(), ['pdf', '--browser', '/nowhere/chrome'])
    expect([status, stderr]).toEqual([
      3,
      'ddd-build: Browser not found: /nowhere/chrome. Correct --browser or CHROME_PATH.\n',
    ])
  })
  it('reports that the given program is not a browser', () => {
    const { status, stderr } = run(project(), ['pdf', '--browser', '/bin/true'])
    expect(status).toBe(3)
    expect(stderr).toContain('/bin/true failed to print the PDF')
  })
})
