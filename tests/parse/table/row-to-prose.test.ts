import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { parseNotes } from '../../../src/parse/index.js'
import { textOf } from '../../../src/tree/index.js'

it('keeps a cell that spans several rows once, and equal cells each', () => {
  const notes = parseNotes(`<table>
<tr><th>Question</th><th>Answer</th><th>Where</th></tr>
<tr><td>Who sails?</td><td>the crew</td><td rowspan="3">at sea</td></tr>
<tr><td>Who waits?</td><td>the owner</td></tr>
<tr><td>Who pays?</td><td>the bank</td></tr>
<tr><td>Who rests?</td><td>the captain</td><td>at home</td></tr>
<tr><td>Who sleeps?</td><td>the dog</td><td>at home</td></tr>
</table>
`)
  const texts: string[] = []
  visit(notes, 'prose', (prose) => {
    texts.push(...prose.children.map(textOf))
  })
  expect(texts).toEqual(['at sea', 'at home', 'at home'])
})
