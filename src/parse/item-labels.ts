/**
 * Words in one item about the code in the next one or nested below it.
 *
 *     - Stop all of them                 - Remove it
 *     - `docker stop $(docker ps -q)`      - `docker rm web`
 */
import type { ListItem, Paragraph, RootContent } from 'mdast'
import type { Command, NotesContent } from '../tree/index.js'
import { codePieces } from './code-pieces.js'
import { commandsIn } from './commands-in.js'
import { introducingSentence } from './introducing-sentence.js'
import type { LineEntry } from './line/index.js'
import { plainText } from './plain-text.js'

type ItemForm = 'words' | 'words:' | 'code' | 'other'

/**
 * Returns the words about the items of code: those of the item above, if it ends in a colon or if words and code alternate
 * throughout the list.
 */
export function itemLabels(
  items: readonly ListItem[],
  entries: readonly (LineEntry | undefined)[],
): ReadonlyMap<ListItem, string> {
  const forms = items.map((item, index) => formOf(item, entries[index]))
  const alternate =
    forms.length % 2 === 0 &&
    forms.every((form, index) => (index % 2 === 0 ? form.startsWith('words') : form === 'code'))
  const labels = new Map<ListItem, string>()
  items.forEach((item, index) => {
    const [words] = items[index - 1]?.children ?? []
    const isLabelled = forms[index] === 'code' && (alternate || forms[index - 1] === 'words:')
    // A label above several items is about all of them.
    if (!isLabelled || words?.type !== 'paragraph' || forms[index + 1] === 'code') return
    const label = labelText(words)
    if (label !== undefined) labels.set(item, label)
  })
  return labels
}

function formOf({ children: [first, ...rest] }: ListItem, entry: LineEntry | undefined): ItemForm {
  if (rest.length > 0) return 'other'
  if (first?.type === 'code') return 'code'
  if (first?.type !== 'paragraph') return 'other'
  if (entry?.isCode && !entry.bold) return entry.separator === 'none' ? 'code' : 'other'
  if (codePieces(first.children).length > 0) return 'other'
  return /[:：]$/.test(plainText(first)) ? 'words:' : 'words'
}

/** Returns the words of a paragraph that describe code. */
export function labelText(paragraph: Paragraph): string | undefined {
  return codePieces(paragraph.children).length > 0
    ? undefined
    : introducingSentence(plainText(paragraph), false)
}

/** Whether blocks are only one block of code, or one item. */
export function holdsOneBlock(blocks: readonly RootContent[]): boolean {
  const [only, ...others] = blocks
  if (!only || others.length > 0) return false
  return only.type === 'code' || (only.type === 'list' && only.children.length === 1)
}

/** Describes the only command of nodes, unless it has a description or the words only repeat a part of it. */
export function describeOnly(nodes: readonly NotesContent[], words: string | undefined): boolean {
  const [only, ...others]: Command[] = commandsIn(nodes)
  if (!only || others.length > 0 || words === undefined || only.description !== undefined) return false
  if (only.value.toLowerCase().includes(words.toLowerCase())) return false
  only.description = words
  return true
}
