import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { notesFolder } from '../engine/notes-folder.js'
import { describeWith } from '../real-tools.js'
import { plainEnvironment, runCli } from './run-cli.js'

function project(): string {
  const chapter = (number: number) =>
    `## Chapter ${number} - Part ${number}\n\n- \`boat ls -${number}\` - lists part ${number}, see [more](https://example.org)\n`
  return notesFolder({
    'notes/a.md': `---\nlang: en-GB\n---\n# Boats\n\n${[1, 2, 3, 4].map(chapter).join('\n')}`,
    'ddd-build.config.json': '{ "title": "Boats" }',
  }).path
}

describeWith(['chromium', 'pdfinfo', 'pdftotext', 'python3'], () => {
  it('pdf prints the cheat sheet: tagged, with title, language and outline', () => {
    const folder = project()
    const { status, stderr } = runCli(folder, ['pdf'])
    expect(stderr).toMatch(/printed .*cheatsheet\.pdf/)
    expect(status).toBe(0)
    const pdf = join(folder, 'out/cheatsheet.pdf')
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
    expect(info).toMatch(/^Tagged:\s+yes/m)
    expect(info).toMatch(/^Title:\s+Boats/m)
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('boat ls -4')
    const printed = execFileSync('python3', ['-c', printLanguageAndOutline, pdf], { encoding: 'utf8' })
    expect(printed).toContain('/Lang (en-GB)')
    expect(printed).toContain('/Outlines')
  })

  it('keeps the PDF when the cheat sheet is built again', () => {
    const folder = project()
    runCli(folder, ['pdf'])
    runCli(folder, [])
    expect(existsSync(join(folder, 'out/cheatsheet.pdf'))).toBe(true)
  })
})

/** Prints the language and outline entries of a PDF, including those in compressed streams. */
const printLanguageAndOutline = `
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
    const { status, stderr } = runCli(folder, ['pdf'], { env: plainEnvironment({ PATH: '/nowhere' }) })
    expect(status).toBe(3)
    expect(stderr).toMatch(/No browser found.*Chromium, Chrome, Edge.*--browser PATH/)
    expect(existsSync(join(folder, 'out/cheatsheet.html'))).toBe(true)
  })
  it('reports that the given browser was not found', () => {
    const { status, stderr } = runCli(project(), ['pdf', '--browser', '/nowhere/chrome'])
    expect([status, stderr]).toEqual([
      3,
      'ddd-build: Browser not found: /nowhere/chrome. Correct --browser or CHROME_PATH.\n',
    ])
  })
  it('reports that the given program is not a browser', () => {
    const { status, stderr } = runCli(project(), ['pdf', '--browser', '/bin/true'])
    expect(status).toBe(3)
    expect(stderr).toContain('/bin/true failed to print the PDF')
  })
})
