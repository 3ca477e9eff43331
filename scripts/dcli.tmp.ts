import { readdirSync, readFileSync } from 'node:fs'
import { visit } from 'unist-util-visit'
import { parseNotes } from '../src/parse/index.js'
const dir = '/work/shared/corpus/docker-cli'
let rows = 0, opts = 0, bad = 0, prom = 0, cmds = 0, wrongs = 0
for (const f of readdirSync(dir)) {
  if (!f.endsWith('.md')) continue
  const text = readFileSync(`${dir}/${f}`, 'utf8')
  const lines = text.split('\n')
  const want: string[] = []
  for (const l of lines) { const m = /^\| (\[?`-.*?) +\|/.exec(l); if (m && /^\| \S.*\| .*\| .*\|/.test(l)) want.push(l) }
  const tree: any = parseNotes(text)
  const got: any[] = []
  const own: any[] = []
  visit(tree, 'command', (n: any) => { own.push(n); for (const o of n.children) got.push([n, o]) })
  rows += want.length; opts += got.length
  if (want.length !== got.length) { bad++; console.log('OPT', f, want.length, got.length, own.length) }
  else for (const [i, w] of want.entries()) {
    const cells = w.split(/(?<!\\)\|/).slice(1, -1).map((c) => c.trim())
    const o = got[i][1]
    const flags = [...cells[0]!.matchAll(/`(-[^`]+)`/g)].map((m) => m[1])
    const t = cells[1]!.replace(/`/g, ''); const d = cells[2]!.replace(/`/g, ''); const desc = (cells[3] ?? '').replace(/<br>/g,"").replace(/[^\w]/g, '')
    const gd = (o.description ?? '').replace(/[^\w]/g, '')
    if (flags.join() !== o.flags.join() || (t !== 'bool' && t !== '' && t !== o.argument) || (d && d !== o.default) || (Math.abs(gd.length - desc.length) > 8)) { wrongs++; if (wrongs < 15) console.log('ROW', f, w.slice(0, 140), JSON.stringify({ ...o, position: 0 })) }
  }
  const owners = new Set(got.map(([n]) => n.value)); if (owners.size > 1 || (owners.size && !/^docker/.test([...owners][0]))) console.log('OWN', f, [...owners])
  const prompts = lines.filter((l) => /^\s*\$ \S/.test(l)).length
  const fromConsole = own.filter((n) => n.origin === 'console').length
  prom += prompts; cmds += fromConsole
  if (prompts !== fromConsole) console.log('CON', f, prompts, fromConsole)
  if (process.env.OTHER) for (const n of own) if (n.origin !== 'console') console.log('   ', f, n.position?.start.line, n.origin, n.value)
}
console.log({ rows, opts, bad, wrongs, prom, cmds })
