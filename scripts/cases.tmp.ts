import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { summaryOf } from '../tests/parse/summary.js'
for (const part of readFileSync('/tmp/cases.txt', 'utf8').split(/^=== /m).slice(1)) {
  const [name = '', ...rest] = part.split('\n')
  const input = rest.join('\n')
  const dir = `tests/cases/${name}`
  mkdirSync(dir, { recursive: true })
  writeFileSync(`${dir}/input.md`, input)
  const found = summaryOf(input)
  const text = `${JSON.stringify(found, null, 2)}\n`
  writeFileSync(`${dir}/expected.json`, text)
  console.log(`== ${name}\n${found.map((f) => `  ${JSON.stringify(f)}`).join('\n')}`)
}
