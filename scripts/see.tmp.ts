import { readFileSync } from 'node:fs'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parseNotes } from '../src/parse/index.js'

for (const f of process.argv.slice(2)) {
  const v = new VFile({ value: readFileSync(f), path: f })
  const t: any = parseNotes(v)
  console.log('==', f, t.title)
  visit(t, (n: any) => {
    const p = n.position ? `${n.position.start.line}:${n.position.start.column}` : '-'
    if (n.type === 'command')
      console.log(
        `  ${p} CMD ${n.value}  ## ${n.description ?? ''}  [${n.origin}]${n.children.length ? ' opts ' + n.children.length : ''}`,
      )
    if (n.type === 'shortcut')
      console.log(`  ${p} KEY ${n.keys.map((c: any) => c.join('+')).join(' ')}  ## ${n.description ?? ''}`)
    if (n.type === 'concept') console.log(`  ${p} CON ${n.term}`)
    if (n.type === 'card') console.log(`  ${p} CARD ${n.kind} ${n.front} -> ${n.back}`)
    if (n.type === 'callout') console.log(`  ${p} CALL ${n.kind}`)
  })
  if (process.env.WHY)
    for (const x of v.data.verdicts ?? [])
      if (!x.isCommand || process.env.WHY === 'all')
        console.log(`  NOT ${x.position?.start.line} ${x.text} ${x.score} ${x.reasons.join('; ')}`)
}
