import type { Nodes } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Notebook } from '../../../src/catalog/index.js'
import { type CheatsheetOptions, cheatsheet } from '../../../src/emit/cheatsheet/index.js'
import type { Context } from '../../../src/emit/emitter.js'

export async function sheetOf(
  notebook: Notebook,
  options?: CheatsheetOptions,
  context?: Context,
): Promise<string> {
  const [asset] = await cheatsheet(options).emit(notebook, context)
  return String(asset?.content)
}

/** Parses a page as a browser does. Returns its tree and the parse errors. */
export function readPage(html: string): { tree: Nodes; errors: string[] } {
  const file = new VFile(html)
  const tree = unified().use(rehypeParse, { emitParseErrors: true }).parse(file)
  return { tree, errors: file.messages.map(String) }
}

/** Returns the text of each element with a class, in order. */
export function textsOf(html: string, className: string): string[] {
  const texts: string[] = []
  const walk = (node: Nodes) => {
    if (node.type === 'element' && [node.properties.className].flat().includes(className))
      texts.push(textOf(node))
    if ('children' in node) node.children.forEach(walk)
  }
  walk(readPage(html).tree)
  return texts
}

/** Returns the tag names of all elements and the hast names of their attributes: `onError`. */
export function namesOf(html: string): Set<string> {
  const names = new Set<string>()
  const walk = (node: Nodes) => {
    if (node.type === 'element')
      for (const name of [node.tagName, ...Object.keys(node.properties)]) names.add(name)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(readPage(html).tree)
  return names
}
