import fc from 'fast-check'
import type { Nodes } from 'hast'
import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import type { Notes, NotesNode } from '../../../src/tree/index.js'
import { needing } from '../../needs.js'
import { corpusFiles } from '../../parse/corpus-files.js'
import { readPage, sheetOf } from './sheet-of.js'

const markdown = unified().use(remarkParse).use(remarkGfm)

const blocks = fc.constantFrom(
  '# Stars\n',
  '## Kinds\n',
  '### Why are they red?\n',
  'Dwarfs are small. Giants are large.[^1]\n',
  '[^1]: by volume\n',
  '> The quoted words\n> > deeper words\n',
  '- first\n  - nested\n    1. ordered\n- [ ] task\n- [x] finished\n',
  '| Star | Color | Distance |\n|---|---|---|\n| Sirius | white | near |\n| Rigel | blue | far |\n',
  '| Command | What | Notes |\n|---|---|---|\n| `ls -l` | list files | beware |\n',
  '<table><tr><td>left</td><td>right</td></tr></table>\n',
  '<details><summary>Who looked?</summary>\n\nAn astronomer.\n\n</details>\n',
  'Q: How old?\nA: Very old.\n',
  'The {{c1::sun::hint}} shines.\n',
  'Capital::Town\n',
  '**Nova**: a star that brightens\n',
  'A **pulsar** is a star that blinks.\n',
  '> [!TIP] Telescopes\n> Use a dark place.\n',
  '```sh\n# compress\ntar -czf a.tgz dir\n```\n',
  '```sql\nSELECT name FROM stars; -- bright\n```\n',
  '![Milky way](galaxy.png)\n',
  'See [the atlas](https://example.org) or [the index][ref].\n\n[ref]: https://example.org/index\n',
  '- `git stash` - put changes aside\n',
  'Words\n=====\n',
  'The slope is $\\frac{1}{2}x$.\n\n$$\ny = x^2\n$$\n',
  '***\n',
  '<b>raw</b> html <kbd>Ctrl</kbd>+<kbd>C</kbd> stops\n',
)
const notes = fc.array(blocks, { maxLength: 12 }).map((parts) => parts.join('\n'))

describe('a sheet with all prose', () => {
  it('has every word of the notes', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (text) => {
        expect(await missingWords(text)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  needing('shared').it('has every word of real notes', async () => {
    for (const { name, text } of [...corpusFiles('notes'), ...corpusFiles('tldr', 40)])
      expect({ name, missing: await missingWords(text) }).toEqual({ name, missing: [] })
  })
})

/** Returns the words of the notes tree that the sheet doesn't show. */
async function missingWords(text: string): Promise<string[]> {
  const tree = parseNotes(text)
  const html = await sheetOf(createNotebook([tree]))
  const { tree: page } = readPage(html)
  // A word may be split between elements (a highlighted option), or follow another element directly (a description).
  const shown = new Set([...wordsOf(textOf(page)), ...wordsOf(textsIn(page).join(' '))])
  return [...new Set(visibleTexts(tree).flatMap(wordsOf))].filter((word) => !shown.has(word))
}

function textsIn(node: Nodes | Root | RootContent): string[] {
  if ('children' in node) return node.children.flatMap(textsIn)
  if (node.type === 'html') return [node.value.replace(/<[^<>]*>/g, ' ')]
  return 'value' in node ? [node.value] : 'alt' in node ? [node.alt ?? ''] : []
}

function visibleTexts(node: Notes | NotesNode): string[] {
  switch (node.type) {
    case 'notes':
    case 'chapter':
    case 'section':
      return [node.title, ...node.children.flatMap(visibleTexts)]
    case 'command':
      return [
        node.value,
        node.description ?? '',
        node.example ?? '',
        ...node.children.flatMap(visibleTexts),
        ...(node.cells ?? []).flatMap(visibleTexts),
      ]
    case 'option':
      return [node.value, node.description ?? '']
    case 'example':
      return node.turns ? node.turns.map(({ command }) => command) : [node.value]
    case 'figure':
      return [node.alt]
    case 'shortcut':
      return [...node.keys.flat(), node.description ?? '']
    case 'card':
      return [node.front, node.back].flatMap((side) =>
        textsIn(
          markdown.parse(side.replace(/^[QA]: /gm, '').replace(/\{\{c\d+::(.*?)(?:::.*?)?\}\}/gs, '$1')),
        ),
      )
    default:
      return node.children.flatMap(textsIn)
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
