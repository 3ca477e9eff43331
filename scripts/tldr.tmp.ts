import { readdirSync, readFileSync } from 'node:fs'
import { visit } from 'unist-util-visit'
import { parseNotes } from '../src/parse/index.js'
const dir = '/work/shared/corpus/tldr'
let ex = 0, got = 0, none: string[] = [], nodesc = 0, bad: string[] = [], nch = 0, pages = 0
const t0 = Date.now()
for (const f of readdirSync(dir)) {
  const text = readFileSync(`${dir}/${f}`, 'utf8')
  const examples = text.split('\n').filter((l) => /^`.*`$/.test(l))
  const tree: any = parseNotes(text)
  const cmds: any[] = []
  visit(tree, 'command', (n: any) => { cmds.push(n) })
  pages++
  ex += examples.length
  if (cmds.length === 0) none.push(f)
  const lines = text.split('\n')
  for (const [i, l] of lines.entries()) {
    const m = /^(`+) ?(.*?) ?\1$/.exec(l)
    if (!m) continue
    const v = m[2]!.replace(/\s+/g, ' ').trim()
    const c = cmds.filter((c) => c.position.start.line === i + 1)
    if (c.length !== 1 || c[0].value !== v) { bad.push(`${f}:${i + 1} ${l} -> ${JSON.stringify(c.map((c) => c.value))}`); continue }
    got++
    const desc = /^- (.*?):?$/.exec(lines[i - 2] ?? '')?.[1]?.replace(/`/g, '')
    if (!c[0].description || (desc && c[0].description.replace(/\W/g, '') !== desc.replace(/\W/g, ''))) { nodesc++; if (nodesc < 15) console.log('DESC', f, i + 1, '|', desc, '|', c[0].description) }
    const want = [...v.matchAll(/\{\{([^{}]*)\}\}/g)].map((m) => m[1])
    for (const w of want) if (/^\[.*\|.*\]$/.test(w!) && !JSON.stringify(c[0].syntax).includes('"choices"')) { nch++; if (nch < 8) console.log('CHOICE', f, v) }
    const ph = JSON.stringify(c[0].syntax)
    if (want.length && !/placeholder|choices/.test(ph)) { nch++; if (nch < 20) console.log('PH', f, v) }
  }
}
console.log({ pages, ex, got, none: none.length, nodesc, nch, ms: Date.now() - t0 })
console.log(none.slice(0, 20).join(' '))
console.log(bad.length); console.log(bad.slice(0, 30).join('\n'))
