import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/index.js'
import { anki, cheatsheet, completions, json } from '../../src/emit/index.js'
import { knowledgeOf, notebookWithKnowledge } from '../notebook-of.js'

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__defineGetter__']

/** Notes with a reserved JavaScript name in every place for a name. */
const notes = (name: string) => `---
${name}: x
title: ${name}
---

# ${name}

## Chapter 1 - ${name}

| Command | Description | ${name} | Options | Page |
|--|--|--|--|--|
| \`${name} ${name} --${name} ${name}\` | ${name} | ${name} | \`--${name}\` | 7 |
| \`ls ${name}\` | lists | | | 8 |

A **${name}** is a word.

Q: ${name}?
A: ${name}

\`\`\`${name}
${name}
\`\`\`
`

describe('reserved JavaScript names', () => {
  it.each(names)('are ordinary text: %s', async (name) => {
    const knowledge = knowledgeOf(notes(name))
    const notebook = notebookWithKnowledge(notes(name), knowledge)
    expect(notebook.title).toBe(name)
    expect(notebook.commands.map(({ value }) => value)).toContain(`${name} ${name} --${name} ${name}`)
    const messages = check(notebook, { knowledge }, { rules: {} })
    for (const emitter of [json(), anki(), cheatsheet(), completions()])
      expect((await emitter.emit(notebook, { messages })).length).toBeGreaterThan(0)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})
